package dev.prr.core.review.reliability.incident;

import dev.prr.core.fact.Named;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing broke. There is no class for people: a system let it happen. */
public enum CauseClass implements Named {
  DEPLOYMENT,
  CONFIGURATION,
  CAPACITY,
  DEPENDENCY,
  HARDWARE,
  NETWORK,
  DATA,
  CERTIFICATE,
  SECURITY,
  SOFTWARE;

  /** The class of this id. */
  public static Optional<CauseClass> of(String word) {
    String id = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Stream.of(values()).filter(value -> value.id().equals(id)).findFirst();
  }
}
