package dev.prr.core.review.calendar;

import dev.prr.core.fact.Named;
import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Subject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One review that is to come.
 *
 * @param teams whose work it looks at, in alphabetical order; none where nobody said
 * @param state how near it is
 * @param on the last day on which it is in time
 * @param last the day of the one before; empty where there was none
 * @param decision what was decided then
 */
public record Due(
    Kind kind,
    Subject subject,
    List<String> teams,
    State state,
    LocalDate on,
    Optional<LocalDate> last,
    Optional<Decision> decision)
    implements Comparable<Due> {

  /** From how many days before it is due it is soon. */
  static final int SOON = 60;

  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::state)
          .thenComparing(Due::on)
          .thenComparing(Due::kind)
          .thenComparing(due -> due.subject().scope())
          .thenComparing(due -> due.subject().id());

  /** How near it is, the most pressing first. */
  public enum State implements Named {
    OVERDUE,
    /** There is none to count from: it is wanted by the day that is named. */
    NEVER_HELD,
    SOON,
    LATER
  }

  public Due {
    teams = teams.stream().distinct().sorted().toList();
  }

  /** One that comes after another. */
  static Due after(Kind kind, Subject subject, List<String> teams, Last last, LocalDate today) {
    State state =
        last.due().isBefore(today)
            ? State.OVERDUE
            : last.due().isAfter(today.plusDays(SOON)) ? State.LATER : State.SOON;
    return new Due(
        kind, subject, teams, state, last.due(), Optional.of(last.held()), last.decision());
  }

  /** The first one. */
  static Due first(Kind kind, Subject subject, List<String> teams, LocalDate by) {
    return new Due(kind, subject, teams, State.NEVER_HELD, by, Optional.empty(), Optional.empty());
  }

  /** The one before. */
  record Last(LocalDate held, LocalDate due, Optional<Decision> decision) {}

  /** How many days are left; below zero where it is overdue. */
  public long daysFrom(LocalDate today) {
    return ChronoUnit.DAYS.between(today, on);
  }

  /** What is overdue, then what was never held, then by day. */
  @Override
  public int compareTo(Due other) {
    return ORDER.compare(this, other);
  }
}
