package dev.prr.core.report.calendar;

import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.review.calendar.Due;
import dev.prr.core.review.calendar.Meeting;
import dev.prr.core.text.Escaper;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The calendar for people, one review a line, the most pressing first. */
public final class CalendarText {

  private CalendarText() {}

  /** Lines ended by {@code \n}, safe for a console. */
  public static String of(List<Due> dues, LocalDate today) {
    List<List<String>> rows = dues.stream().map(due -> row(due, today)).toList();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int widest = rows.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
        line.append(row.get(column));
        line.append(" ".repeat(widest - row.get(column).length() + 2));
      }
      text.append(Escaper.line(line.toString()).stripTrailing()).append('\n');
    }
    kinds(dues)
        .forEach(
            kind -> {
              Meeting meeting = Meeting.of(kind);
              text.append('\n')
                  .append(meeting.title())
                  .append(": ")
                  .append(meeting.every())
                  .append(".\n  reviewed  ")
                  .append(meeting.reviewed())
                  .append("\n  review    ")
                  .append(meeting.reviewers())
                  .append('\n');
            });
    return text.toString();
  }

  private static Stream<Kind> kinds(List<Due> dues) {
    return dues.stream().map(Due::kind).distinct().sorted();
  }

  private static List<String> row(Due due, LocalDate today) {
    return Stream.of(
            due.state().id().replace('-', ' '),
            due.on().toString(),
            when(due.daysFrom(today)),
            due.kind().id(),
            due.subject().scope().id() + " " + due.subject().id(),
            due.teams().isEmpty() ? "-" : String.join(", ", due.teams()),
            due.last().map(day -> "last " + day).orElse("no one before")
                + due.decision().map(decision -> ", " + decision.id()).orElse(""))
        .map(Escaper::console)
        .toList();
  }

  private static String when(long days) {
    if (days == 0) {
      return "today";
    }
    long count = Math.abs(days);
    String length = count + (count == 1 ? " day" : " days");
    return days < 0 ? length + " ago" : "in " + length;
  }

  /** For example {@code 2 overdue, 1 never held, 3 soon, 9 later}. */
  public static String counts(List<Due> dues) {
    return String.join(
        ", ",
        Stream.of(Due.State.values())
            .map(
                state ->
                    dues.stream().filter(due -> due.state() == state).count()
                        + " "
                        + state.id().replace('-', ' '))
            .toList());
  }
}
