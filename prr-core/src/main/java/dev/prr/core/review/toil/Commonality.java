package dev.prr.core.review.toil;

import dev.prr.core.review.toil.item.Effort;
import dev.prr.core.review.toil.item.Item;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Work that several teams do.
 *
 * @param id by which decisions name it
 * @param title as the room calls it, else what the items share
 * @param confirmed whether a room said that these items are the same
 * @param terms what the items share
 * @param teams in alphabetical order, at least two
 * @param hours a month of all items together
 * @param withoutHours of how many items nobody estimated any
 * @param ease the least that somebody thinks it would take; empty where nobody said
 * @param owner the team that would gain most, as a proposal
 */
public record Commonality(
    String id,
    String title,
    boolean confirmed,
    List<String> terms,
    List<String> teams,
    BigDecimal hours,
    int withoutHours,
    Optional<Effort> ease,
    String owner,
    List<Part> parts) {

  /** An item, and the words that it shares with items of other teams. */
  public record Part(Item item, List<String> shared) {
    public Part {
      shared = List.copyOf(shared);
    }
  }

  /** Most teams first, then most hours, then what is easiest. */
  static final Comparator<Commonality> ORDER =
      Comparator.<Commonality>comparingInt(c -> c.teams().size())
          .thenComparing(Commonality::hours)
          .reversed()
          .thenComparing(c -> c.ease().map(Enum::ordinal).orElse(Effort.values().length))
          .thenComparing(Commonality::id);

  public Commonality {
    terms = List.copyOf(terms);
    teams = List.copyOf(teams);
    parts = List.copyOf(parts);
  }
}
