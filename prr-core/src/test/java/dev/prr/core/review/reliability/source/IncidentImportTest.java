package dev.prr.core.review.reliability.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.review.blameless.Scrubber;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.OrganizationReader;
import dev.prr.core.review.reliability.incident.Incident;
import dev.prr.core.review.reliability.incident.Severity;
import dev.prr.core.review.reliability.incident.Step;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class IncidentImportTest {

  private static final SourcePath PATH = new SourcePath("prr/organization.yaml");

  static final Organization ACME =
      organization(
          """
          apiVersion: prr.dev/v1
          kind: Organization
          metadata: { name: acme }
          spec:
            teams:
              - { id: payments, group: commerce, size: 7, services: [checkout, ledger], aliases: [Payments Team] }
              - { id: search, group: discovery, size: 5, services: [search-api] }
          """);

  private static Organization organization(String text) {
    Documents documents = DocumentReader.read(new SourceText(PATH, text), Limits.DEFAULT);
    List<Document> read = documents.read().stream().map(Documents.Read::document).toList();
    return OrganizationReader.read(PATH, read).organization().orElseThrow();
  }

  private static Export export(String format) {
    return new Export(
        format + ".txt",
        format,
        Map.of(
            "Nr", Slot.ID,
            "Dienst", Slot.SERVICE,
            "Team", Slot.TEAM,
            "Von", Slot.START,
            "Bis", Slot.MITIGATE,
            "Stufe", Slot.SEVERITY),
        format.equals("gitlab-csv") ? Optional.of("payments") : Optional.empty(),
        Map.of(),
        Map.of(),
        Map.of("hoch", Severity.CRITICAL, "high", Severity.CRITICAL),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        ZoneOffset.UTC,
        false,
        Location.startOf(PATH));
  }

  private static IncidentImport anImport() {
    return new IncidentImport(
        ACME, Set.of("postgres"), Scrubber.of(List.of()), "salt", Limits.DEFAULT);
  }

  private static Imported read(String format, String text) throws IOException {
    IncidentImport incidents = anImport();
    incidents.read(export(format), new StringReader(text));
    return incidents.result();
  }

  @Test
  void every_format_there_is_has_an_export_here() {
    assertEquals(new TreeSet<>(Sources.formats()), new TreeSet<>(Exports.of(1, i -> "x").keySet()));
  }

  @Test
  void every_format_gives_the_same_incident() throws IOException {
    for (Map.Entry<String, String> export : Exports.of(1, i -> "Rosemary Lane").entrySet()) {
      Imported read = read(export.getKey(), export.getValue());
      assertEquals(List.of(), read.rejected(), export.getKey());
      assertEquals(1, read.incidents().size(), export.getKey());
      Incident incident = read.incidents().get(0);
      assertEquals("payments", incident.team(), export.getKey());
      assertEquals(
          Instant.parse("2026-07-01T10:00:00Z"), incident.times().began(), export.getKey());
      assertEquals(
          Optional.of(Duration.ofHours(1)), incident.times().timeToRestore(), export.getKey());
      if (!export.getKey().equals("gitlab-csv")) {
        assertEquals(List.of("checkout"), incident.services(), export.getKey());
        assertEquals(Severity.CRITICAL, incident.severity(), export.getKey());
      }
      assertEquals(Optional.empty(), incident.title());
      assertEquals(Optional.empty(), incident.cause());
      assertEquals(Optional.empty(), incident.dependency());
      assertEquals(32, incident.key().length());
    }
  }

  @Test
  void two_hundred_names_in_every_field_of_every_format_leave_no_trace() throws IOException {
    for (Map.Entry<String, String> export :
        Exports.of(200, i -> "Canary" + i + " Zilpzalp" + i).entrySet()) {
      Imported read = read(export.getKey(), export.getValue());
      assertEquals(200, read.incidents().size(), export.getKey());
      String all = read.toString().toLowerCase(Locale.ROOT);
      assertFalse(all.contains("canary"), export.getKey());
      assertFalse(all.contains("zilpzalp"), export.getKey());
    }
  }

  @Test
  void reading_an_export_again_replaces_what_was_there() throws IOException {
    IncidentImport incidents = anImport();
    String text = Exports.of(5, i -> "x").get("pagerduty");
    incidents.read(export("pagerduty"), new StringReader(text));
    Imported once = incidents.result();
    incidents.read(export("pagerduty"), new StringReader(text));
    assertEquals(once, incidents.result());
    incidents.read(
        export("pagerduty"),
        new StringReader(
            text.replace("resolved_at\":\"2026-07-01T11", "resolved_at\":\"2026-07-01T13")));
    assertEquals(5, incidents.result().incidents().size());
    assertEquals(
        Optional.of(Duration.ofHours(3)),
        incidents.result().incidents().get(0).times().timeToRestore());
  }

  @Test
  void keys_depend_on_the_salt_the_format_and_the_id() {
    Set<String> keys =
        Set.of(
            new Keys("a").of("jira", "OPS-1"),
            new Keys("b").of("jira", "OPS-1"),
            new Keys("a").of("github", "OPS-1"),
            new Keys("a").of("jira", "OPS-2"));
    assertEquals(4, keys.size());
    assertEquals(new Keys("a").of("jira", "OPS-1"), new Keys("a").of("jira", "OPS-1"));
  }

  @Test
  void a_bad_row_is_listed_with_its_line_and_the_good_ones_are_kept() throws IOException {
    Imported read =
        read(
            "csv",
            """
            Nr;Team;Von;Bis
            1;payments;2026-07-01T10:00:00Z;2026-07-01T11:00:00Z
            2;canary;2026-07-01T10:00:00Z;
            3;payments;canary;
            ;payments;2026-07-01T10:00:00Z;
            5;payments;2026-07-01T10:00:00Z;2026-07-01T09:00:00Z
            6;payments;;2026-07-01T09:00:00Z
            7;payments
            8;PAYMENTS-team;2026-07-03T10:00:00Z;
            """);
    assertEquals(2, read.incidents().size());
    assertTrue(read.incidents().get(1).isOpen());
    assertEquals(List.of(3, 4, 5, 6, 7, 8), read.rejected().stream().map(Rejected::line).toList());
    assertEquals(6, read.rejections());
    assertFalse(read.toString().contains("canary"));
    assertTrue(read.rejected().get(0).reason().contains("organization.yaml"));
  }

  @Test
  void what_is_no_incident_by_label_or_type_is_passed_over() throws IOException {
    Export only =
        new Export(
            "jira.csv",
            "jira",
            Map.of(),
            Optional.of("search"),
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.of("outage"),
            Set.of("Incident"),
            Optional.empty(),
            ZoneOffset.UTC,
            true,
            Location.startOf(PATH));
    IncidentImport incidents = anImport();
    incidents.read(
        only,
        new StringReader(
            """
            Issue key,Issue Type,Created,Labels,Labels,Summary
            OPS-1,Incident,2026-07-01 10:00,x,Outage,The intern told rosemary@example.org
            OPS-2,Incident,2026-07-01 10:00,x,,a
            OPS-3,Task,2026-07-01 10:00,outage,,b
            """));
    Imported read = incidents.result();
    assertEquals(2, read.passedOver());
    assertEquals(Optional.of("(removed) told (removed)"), read.incidents().get(0).title());
    assertEquals("search", read.incidents().get(0).team());
  }

  @Test
  void broken_files_end_in_a_line_and_a_reason() throws IOException {
    for (String odd : List.of("", "{", "[1,2]", "{\"incidents\":3}", "null", "{\"a\":1,\"a\":2}")) {
      Imported read = read("pagerduty", odd);
      assertEquals(List.of(), read.incidents(), odd);
      assertFalse(read.rejected().isEmpty() && !odd.equals("null"), odd);
    }
    String cut = Exports.of(3, i -> "canary").get("pagerduty");
    Imported part = read("pagerduty", cut.substring(0, cut.length() - 600));
    assertEquals(2, part.incidents().size());
    assertEquals(1, part.rejections());
    assertFalse(part.toString().contains("canary"));
    assertEquals(1, read("jira", "a,b\n1,2\n").rejections());
  }

  @Test
  void instants_are_read_as_tools_write_them() {
    Timestamps utc = new Timestamps(Optional.empty(), ZoneOffset.UTC);
    Instant noon = Instant.parse("2026-07-01T12:00:00Z");
    for (String written :
        List.of(
            "2026-07-01T12:00:00Z",
            "2026-07-01T14:00:00+02:00",
            "2026-07-01T14:00:00.000+0200",
            "2026-07-01T08:30:00-03:30",
            "2026-07-01 12:00:00 UTC",
            "2026-07-01 12:00",
            "01/Jul/26 12:00 PM",
            "1.7.2026 12:00".replace("1.7.", "01.07."))) {
      assertEquals(Optional.of(noon), utc.read(written), written);
    }
    for (String odd :
        List.of("", "yesterday", "2026-13-01T12:00:00Z", "2026-07-01", "x".repeat(99))) {
      assertEquals(Optional.empty(), utc.read(odd), odd);
    }
    Timestamps berlin = new Timestamps(Optional.of("d.M.yy H:mm"), ZoneId.of("Europe/Berlin"));
    assertEquals(Optional.of(noon), berlin.read("1.7.26 14:00"));
    assertTrue(Timestamps.isPattern("d.M.yy H:mm"));
    assertFalse(Timestamps.isPattern("d.M.yy"));
    assertFalse(Timestamps.isPattern("foo"));
  }

  @Test
  void an_acknowledgement_is_the_first_one_and_seconds_count_from_creation() throws IOException {
    Instant five = Instant.parse("2026-07-01T10:05:00Z");
    for (String format : List.of("pagerduty", "pagerduty-analytics")) {
      Incident incident = read(format, Exports.of(1, i -> "x").get(format)).incidents().get(0);
      assertEquals(Optional.of(five), incident.times().at(Step.ACK), format);
      assertFalse(incident.times().startIsKnown());
    }
  }

  @Test
  void causes_and_dependencies_of_closed_lists_are_taken() throws IOException {
    Incident incident =
        read(
                "github",
                """
                [{"number":1,"created_at":"2026-07-01T10:00:00Z","labels":[{"name":"service:ledger"},
                 {"name":"cause:Deployment"},{"name":"dependency:Postgres"}]}]\
                """)
            .incidents()
            .get(0);
    assertEquals("deployment", incident.cause().orElseThrow().id());
    assertEquals(Optional.of("postgres"), incident.dependency());
    assertEquals("payments", incident.team());
  }
}
