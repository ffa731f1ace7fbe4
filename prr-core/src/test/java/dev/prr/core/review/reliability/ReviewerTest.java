package dev.prr.core.review.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.history.record.Period;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.OrganizationReader;
import dev.prr.core.review.reliability.incident.Incident;
import dev.prr.core.review.reliability.incident.Severity;
import dev.prr.core.review.reliability.incident.Step;
import dev.prr.core.review.reliability.incident.Timeline;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReviewerTest {

  private static final Period Q3 = Period.parse("2026-Q3").orElseThrow();
  private static final SourcePath PATH = new SourcePath("prr/organization.yaml");
  private int keys;

  private static final Organization SHOP =
      organization(
          """
          apiVersion: prr.dev/v1
          kind: Organization
          metadata: { name: shop }
          spec:
            teams:
              - { id: payments, group: commerce, size: 7, services: [checkout, ledger] }
              - { id: duo, group: commerce, size: 2, services: [coupons] }
              - { id: search, group: discovery, size: 5 }
              - { id: solo, group: research, size: 1 }
          """);

  private static Organization organization(String text) {
    Documents documents = DocumentReader.read(new SourceText(PATH, text), Limits.DEFAULT);
    List<Document> read = documents.read().stream().map(Documents.Read::document).toList();
    return OrganizationReader.read(PATH, read).organization().orElseThrow();
  }

  /** An incident that began then and took so many minutes; open without. */
  private Incident incident(String team, String began, Optional<Integer> minutes, String... hit) {
    return incident(team, Severity.MAJOR, began, minutes, true, hit);
  }

  private Incident incident(
      String team,
      Severity severity,
      String began,
      Optional<Integer> minutes,
      boolean startKnown,
      String... hit) {
    Map<Step, Instant> at = new EnumMap<>(Step.class);
    Instant start = Instant.parse(began);
    at.put(startKnown ? Step.START : Step.CREATED, start);
    minutes.ifPresent(m -> at.put(Step.MITIGATE, start.plus(Duration.ofMinutes(m))));
    return new Incident(
        "%032x".formatted(keys++),
        team,
        List.of(hit),
        severity,
        Timeline.of(at),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private List<Incident> many(String team, String month, boolean startKnown, int... minutes) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < minutes.length; i++) {
      incidents.add(
          incident(
              team,
              Severity.MAJOR,
              month + "-%02dT08:00:00Z".formatted(i + 1),
              Optional.of(minutes[i]),
              startKnown,
              "checkout"));
    }
    return incidents;
  }

  private static UnitReview team(Reviewer reviewer, String id) {
    return reviewer.teams().stream()
        .filter(u -> u.unit().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Reviewer reviewer(List<Incident> incidents) {
    return new Reviewer(SHOP, Q3, incidents, Map.of("checkout", 0.999));
  }

  private Comparison payments(List<Incident> before, List<Incident> now) {
    List<Incident> all = new ArrayList<>(before);
    all.addAll(now);
    return team(reviewer(all), "payments").sinceLast().orElseThrow();
  }

  @Test
  void small_teams_are_part_of_their_group_and_small_groups_of_everybody() {
    Reviewer reviewer =
        reviewer(
            List.of(
                incident("duo", "2026-08-01T10:00:00Z", Optional.of(10), "coupons"),
                incident("solo", "2026-08-01T10:00:00Z", Optional.of(10))));
    assertEquals(
        List.of("payments", "search"), reviewer.teams().stream().map(u -> u.unit().id()).toList());
    assertEquals(
        List.of("commerce", "discovery"),
        reviewer.groups().stream().map(u -> u.unit().id()).toList());
    assertEquals(1, reviewer.groups().get(0).now().count());
    assertEquals(2, reviewer.everybody().now().count());
  }

  @Test
  void an_incident_belongs_to_the_quarter_it_began_in_and_its_downtime_to_each_it_lasted() {
    Reviewer reviewer =
        reviewer(
            List.of(
                incident("payments", "2026-06-30T23:00:00Z", Optional.of(180), "checkout"),
                incident("payments", "2026-09-30T23:30:00Z", Optional.of(60), "ledger"),
                incident("payments", "2026-10-01T00:00:00Z", Optional.of(60), "ledger")));
    UnitReview payments = team(reviewer, "payments");
    assertEquals(1, reviewer.excluded());
    assertEquals(List.of(1, 1), payments.quarters().stream().map(Quarter::count).toList());
    assertEquals(Duration.ofMinutes(60), payments.quarters().get(0).downtime().down());
    assertEquals(Duration.ofMinutes(120 + 30), payments.now().downtime().down());
    assertEquals(1, payments.now().downtime().failures(), "one of them was down before");
    assertEquals(1, payments.now().restore().open(), "what ends after the quarter is still open");
    assertEquals(2, payments.services());
  }

  @Test
  void minor_incidents_count_and_are_no_failures() {
    Quarter now =
        team(
                reviewer(
                    List.of(
                        incident(
                            "payments",
                            Severity.MINOR,
                            "2026-08-01T10:00:00Z",
                            Optional.of(30),
                            true,
                            "checkout"))),
                "payments")
            .now();
    assertEquals(1, now.count());
    assertEquals(0, now.downtime().failures());
    assertEquals(Duration.ZERO, now.downtime().down());
  }

  @Test
  void the_budget_is_of_the_services_with_a_promise() {
    Quarter now =
        team(
                reviewer(
                    List.of(
                        incident("payments", "2026-08-01T10:00:00Z", Optional.of(60), "checkout"),
                        incident("payments", "2026-08-02T10:00:00Z", Optional.of(600), "ledger"))),
                "payments")
            .now();
    Quarter.Budget budget = now.budget().orElseThrow();
    assertEquals(92 * 24 * 60 * 0.001, budget.allowed(), 1e-6);
    assertEquals(60, budget.used(), 1e-9);
    assertEquals(Duration.ofHours(11), now.downtime().down());
    assertTrue(team(reviewer(List.of()), "search").now().budget().isEmpty());
  }

  @Test
  void the_baseline_is_the_first_quarter_with_an_incident_and_the_trend_has_at_most_eight() {
    UnitReview payments =
        team(
            reviewer(
                List.of(
                    incident("payments", "2023-02-01T10:00:00Z", Optional.of(5), "checkout"),
                    incident("payments", "2026-08-01T10:00:00Z", Optional.of(5), "checkout"))),
            "payments");
    assertEquals("2023-Q1", payments.baseline().orElseThrow().period().toString());
    assertEquals(8, payments.quarters().size());
    assertEquals("2023-Q1", payments.sinceBaseline().orElseThrow().before().toString());
    UnitReview none = team(reviewer(List.of()), "search");
    assertEquals(1, none.quarters().size());
    assertTrue(none.baseline().isEmpty() && none.sinceLast().isEmpty());
    assertEquals(1.0, none.now().downtime().availability());
  }

  @Test
  void a_large_cut_improves_and_a_large_rise_is_worse() {
    int[] longer = {100, 120, 150, 180, 200, 90, 110};
    int[] shorter = {10, 12, 15, 18, 20, 9, 11};
    List<Incident> before = many("payments", "2026-05", true, longer);
    Comparison better = payments(before, many("payments", "2026-08", true, shorter));
    assertEquals(Word.IMPROVED, better.restore());
    assertEquals(Word.NOT_DISTINGUISHABLE_FROM_NOISE, better.rate());
    Comparison worse =
        payments(
            many("payments", "2026-05", true, shorter), many("payments", "2026-08", true, longer));
    assertEquals(Word.WORSE, worse.restore());
  }

  @Test
  void what_chance_explains_is_noise_and_says_what_could_have_been_noticed() {
    Comparison same =
        payments(
            many("payments", "2026-05", true, 10, 400, 30, 90, 55, 12),
            many("payments", "2026-08", true, 14, 300, 20, 80, 60, 9));
    assertEquals(Word.NOT_DISTINGUISHABLE_FROM_NOISE, same.restore());
    assertTrue(same.noticeable() > 0.8 && same.noticeable() < 1, same::toString);
  }

  @Test
  void fewer_than_five_are_too_few() {
    Comparison few =
        payments(
            many("payments", "2026-05", true, 1, 2, 3, 4),
            many("payments", "2026-08", true, 100, 200, 300, 400, 500));
    assertEquals(Word.TOO_FEW_INCIDENTS, few.restore());
    assertEquals(
        Word.TOO_FEW_INCIDENTS,
        payments(many("payments", "2026-05", true, 1, 2), many("payments", "2026-08", true, 1))
            .rate());
  }

  @Test
  void times_that_were_measured_otherwise_do_not_compare() {
    Comparison unlike =
        payments(
            many("payments", "2026-05", true, 100, 120, 150, 180, 200, 90),
            many("payments", "2026-08", false, 10, 12, 15, 18, 20, 9));
    assertEquals(Word.DATA_INCOMPLETE, unlike.restore());
    assertTrue(unlike.alike().isUnlike());
    assertFalse(unlike.alike().isOpen());
  }

  @Test
  void too_many_open_ones_are_incomplete() {
    List<Incident> now = many("payments", "2026-08", true, 10, 12, 15, 18, 20, 9);
    now.add(incident("payments", "2026-09-01T10:00:00Z", Optional.empty(), "checkout"));
    now.add(incident("payments", "2026-09-02T10:00:00Z", Optional.empty(), "checkout"));
    Comparison open = payments(many("payments", "2026-05", true, 100, 120, 150, 180, 200, 90), now);
    assertEquals(Word.DATA_INCOMPLETE, open.restore());
    assertTrue(open.alike().isOpen());
  }

  @Test
  void many_more_incidents_are_worse() {
    int[] thirty = new int[28];
    Arrays.fill(thirty, 30);
    Comparison more =
        payments(
            many("payments", "2026-05", true, 30, 30, 30, 30, 30, 30),
            many("payments", "2026-08", true, thirty));
    assertEquals(Word.WORSE, more.rate());
    assertEquals(
        Word.IMPROVED,
        payments(
                many("payments", "2026-05", true, thirty),
                many("payments", "2026-08", true, 30, 30, 30, 30, 30, 30))
            .rate());
  }
}
