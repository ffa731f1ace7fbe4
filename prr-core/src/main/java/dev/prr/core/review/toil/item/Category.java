package dev.prr.core.review.toil.item;

import dev.prr.core.fact.Named;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of work it is. */
public enum Category implements Named {
  INTERRUPTS("Tickets and other interruptions"),
  ON_CALL("Answering pages"),
  RELEASES("Releases and pushes"),
  MIGRATIONS("Migrations"),
  CAPACITY("Capacity and quota"),
  ACCESS("Access requests"),
  DATA_FIXES("Data fixes"),
  COST("Cost and clean-up"),
  CERTIFICATES("Certificates and secrets"),
  OTHER("Other");

  private final String title;

  Category(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** By its id. */
  public static Optional<Category> of(String id) {
    return Stream.of(values()).filter(category -> category.id().equals(id)).findFirst();
  }
}
