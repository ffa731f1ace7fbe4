package dev.prr.core.report.calendar;

import dev.prr.core.history.record.Digest;
import dev.prr.core.review.calendar.Due;
import dev.prr.core.review.calendar.Meeting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The calendar as iCalendar (RFC 5545): one whole-day event for each review, without anybody
 * invited. The id of an event is that of the review and its subject, so that a calendar that
 * subscribes moves the event when it was held.
 */
public final class CalendarIcs {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int ID = 32;

  private CalendarIcs() {}

  /**
   * The text of the file; lines end as the standard wants it, by CR and LF.
   *
   * @param engine the version of PRR
   */
  public static String of(List<Due> dues, Instant now, String engine) {
    ContentLines lines = new ContentLines();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.addText("PRODID", "-//prr.dev//PRR " + engine + "//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    dues.forEach(due -> event(lines, due, now, today));
    lines.add("END", "VCALENDAR");
    return lines.toString();
  }

  private static void event(ContentLines lines, Due due, Instant now, LocalDate today) {
    Meeting meeting = Meeting.of(due.kind());
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", uid(due));
    lines.add("DTSTAMP", STAMP.format(now));
    lines.add("DTSTART;VALUE=DATE", DAY.format(due.on()));
    lines.add("DTEND;VALUE=DATE", DAY.format(due.on().plusDays(1)));
    lines.addText(
        "SUMMARY",
        (due.state() == Due.State.OVERDUE ? "Overdue: " : "")
            + meeting.title()
            + ", "
            + due.subject().scope().id()
            + " "
            + due.subject().id());
    lines.addText("DESCRIPTION", description(due, meeting, today));
    lines.addText("CATEGORIES", due.kind().id());
    lines.add("TRANSP", "TRANSPARENT");
    lines.add("END", "VEVENT");
  }

  private static String uid(Due due) {
    String names =
        String.join("\n", due.kind().id(), due.subject().scope().id(), due.subject().id());
    String digest = Digest.of(names.getBytes(StandardCharsets.UTF_8)).hex();
    return digest.substring(0, ID) + "@prr.dev";
  }

  private static String description(Due due, Meeting meeting, LocalDate today) {
    return String.join(
        "\n",
        "Reviewed: "
            + meeting.reviewed()
            + (due.teams().isEmpty() ? "." : " (" + String.join(", ", due.teams()) + ")."),
        "Review: " + meeting.reviewers() + ".",
        "Wanted " + meeting.every() + ".",
        due.last()
            .map(
                day ->
                    "Last held on "
                        + day
                        + due.decision().map(decision -> ", " + decision.id()).orElse("")
                        + ".")
            .orElse("None was held before."),
        "As of " + today + ".");
  }
}
