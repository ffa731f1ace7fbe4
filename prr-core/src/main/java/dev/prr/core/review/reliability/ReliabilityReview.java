package dev.prr.core.review.reliability;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.reliability.source.Imported;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A whole review: what goes to the meeting and into the files.
 *
 * @param teams those that are large enough, in alphabetical order
 * @param groups those that are large enough, in alphabetical order
 * @param everybody the organization as a whole
 * @param rolledUp how many teams are too small to be shown alone
 * @param excluded incidents that began outside every quarter that is looked at
 * @param decided by team, with what is carried over from earlier reviews
 * @param scrubbed how many traces of people were taken out of decisions
 * @param held the day of the meeting; empty while it is prepared
 * @param attended roles and teams that were there
 * @param nextReview when the next one is held
 */
public record ReliabilityReview(
    Organization organization,
    Period period,
    LocalDate today,
    List<UnitReview> teams,
    List<UnitReview> groups,
    UnitReview everybody,
    int rolledUp,
    Imported imported,
    int excluded,
    SortedMap<String, Decided> decided,
    int scrubbed,
    Optional<LocalDate> held,
    List<String> attended,
    Optional<LocalDate> nextReview) {

  /** How many quarters a trend shows. */
  public static final int QUARTERS = 8;

  public ReliabilityReview {
    attended = List.copyOf(attended);
    teams = List.copyOf(teams);
    groups = List.copyOf(groups);
    decided = Collections.unmodifiableSortedMap(new TreeMap<>(decided));
  }

  /** How many tests at 5 % the review makes: two for each part, since last and since baseline. */
  public int tests() {
    return (int)
        Stream.concat(teams.stream(), groups.stream())
            .mapToLong(
                unit ->
                    2 * (unit.sinceLast().stream().count() + unit.sinceBaseline().stream().count()))
            .sum();
  }
}
