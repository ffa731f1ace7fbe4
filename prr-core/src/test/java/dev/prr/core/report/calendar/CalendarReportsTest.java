package dev.prr.core.report.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Scope;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.report.Schemas;
import dev.prr.core.review.calendar.Due;
import dev.prr.core.review.calendar.Due.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CalendarReportsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:11:12.9Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Due OVERDUE =
      new Due(
          Kind.READINESS,
          Subject.service("checkout"),
          List.of("payments"),
          State.OVERDUE,
          LocalDate.parse("2026-11-20"),
          Optional.of(LocalDate.parse("2024-11-20")),
          Optional.of(Decision.APPROVED_WITH_ACTIONS));
  private static final Due NEVER =
      new Due(
          Kind.TOIL,
          new Subject(Scope.GROUP, "commerce"),
          List.of("carts", "payments"),
          State.NEVER_HELD,
          LocalDate.parse("2026-12-31"),
          Optional.empty(),
          Optional.empty());

  @Test
  void the_text_says_what_is_due_when_and_who_reviews() {
    assertEquals(
        """
        overdue     2026-11-20  4 days ago  readiness  service checkout  payments         last 2024-11-20, approved-with-actions
        never held  2026-12-31  in 37 days  toil       group commerce    carts, payments  no one before

        production readiness review: every two years, and before it goes to another stage.
          reviewed  the team that owns it
          review    management and senior engineers of several teams

        toil review: every three months.
          reviewed  every team of it that runs something in production
          review    leadership and the other teams
        """,
        CalendarText.of(List.of(OVERDUE, NEVER), TODAY));
    assertEquals(
        "1 overdue, 1 never held, 0 soon, 0 later", CalendarText.counts(List.of(OVERDUE, NEVER)));
    assertEquals("", CalendarText.of(List.of(), TODAY));
  }

  @Test
  void the_json_is_as_its_schema_says_and_the_schema_describes_every_key() {
    JsonNode closed = Schemas.closed(Schemas.published("calendar.schema.json"));
    String json = CalendarJson.of(List.of(OVERDUE, NEVER), TODAY, "1.0.0");
    assertEquals(List.of(), Schemas.complaints(closed, json));
    JsonNode first = Schemas.parse(json).at("/reviews/0");
    assertEquals("overdue", first.get("state").asText());
    assertEquals(-4, first.get("days").asInt());
    assertEquals("payments", first.at("/teams/0").asText());
    assertEquals(
        1, Schemas.complaints(closed, json.replace("\"overdue\"", "\"yesterday\"")).size());
  }

  @Test
  void the_events_are_those_of_the_standard() {
    assertEquals(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//prr.dev//PRR 1.0.0//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        BEGIN:VEVENT
        UID:%s
        DTSTAMP:20261124T101112Z
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:toil review\\, group commerce
        DESCRIPTION:Reviewed: every team of it that runs something in production (c
         arts\\, payments).\\nReview: leadership and the other teams.\\nWanted every t
         hree months.\\nNone was held before.\\nAs of 2026-11-24.
        CATEGORIES:toil
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(uid(ics(NEVER)))
            .replace("\n", "\r\n"),
        ics(NEVER));
    assertTrue(uid(ics(NEVER)).matches("[0-9a-f]{32}@prr\\.dev"), uid(ics(NEVER)));
  }

  @Test
  void an_event_keeps_its_id_when_the_review_was_held() {
    Due later =
        new Due(
            NEVER.kind(),
            NEVER.subject(),
            List.of("carts"),
            State.LATER,
            LocalDate.parse("2027-03-31"),
            Optional.of(TODAY),
            Optional.of(Decision.HELD));
    assertEquals(uid(ics(NEVER)), uid(ics(later)));
    assertNotEquals(uid(ics(NEVER)), uid(ics(OVERDUE)));
  }

  @Test
  void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
    for (String name :
        List.of("größe-ärger-".repeat(9), "\uD83D\uDE80".repeat(40), "x".repeat(128))) {
      String text = ics(named(name));
      for (String line : text.split("\r\n", -1)) {
        byte[] octets = line.getBytes(StandardCharsets.UTF_8);
        assertTrue(octets.length <= 75, octets.length + " octets: " + line);
        assertEquals(line, new String(octets, StandardCharsets.UTF_8));
      }
      assertFalse(text.replace("\r\n", "").contains("\n"), "a bare line feed");
      assertTrue(text.replace("\r\n ", "").contains(name), "unfolding gives the text back");
    }
  }

  @Test
  void what_means_something_to_a_calendar_is_escaped_and_what_hides_is_left_out() {
    String text = ics(named("a;b,c\\d\u202Ee\u200Bf:g")).replace("\r\n ", "");
    assertTrue(text.contains("SUMMARY:toil review\\, group a\\;b\\,c\\\\def:g\r\n"), text);
  }

  private static Due named(String group) {
    return new Due(
        Kind.TOIL,
        new Subject(Scope.GROUP, group),
        List.of(),
        State.LATER,
        LocalDate.parse("2027-03-31"),
        Optional.empty(),
        Optional.empty());
  }

  private static String ics(Due... dues) {
    return CalendarIcs.of(List.of(dues), NOW, "1.0.0");
  }

  private static String uid(String ics) {
    int from = ics.indexOf("UID:") + "UID:".length();
    return ics.substring(from, ics.indexOf("\r\n", from));
  }
}
