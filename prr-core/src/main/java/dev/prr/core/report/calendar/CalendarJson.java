package dev.prr.core.report.calendar;

import dev.prr.core.history.record.Json;
import dev.prr.core.review.calendar.Due;
import dev.prr.core.review.calendar.Meeting;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calendar for tools, version 1; {@code calendar.schema.json} describes it. */
public final class CalendarJson {

  private static final int SCHEMA = 1;

  private CalendarJson() {}

  /**
   * The text of the file.
   *
   * @param engine the version of PRR
   */
  public static String of(List<Due> dues, LocalDate today, String engine) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("engine", engine);
    json.put("date", today.toString());
    json.put("reviews", dues.stream().map(due -> due(due, today)).toList());
    return Json.pretty(json);
  }

  private static Map<String, Object> due(Due due, LocalDate today) {
    Meeting meeting = Meeting.of(due.kind());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("review", due.kind().id());
    json.put("scope", due.subject().scope().id());
    json.put("subject", due.subject().id());
    json.put("teams", due.teams());
    json.put("state", due.state().id());
    json.put("due", due.on().toString());
    json.put("days", due.daysFrom(today));
    due.last().ifPresent(last -> json.put("last", last.toString()));
    due.decision().ifPresent(decision -> json.put("decision", decision.id()));
    json.put("title", meeting.title());
    json.put("reviewed", meeting.reviewed());
    json.put("reviewers", meeting.reviewers());
    json.put("every", meeting.every());
    return json;
  }
}
