package dev.prr.core.review.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.history.file.FileHistory;
import dev.prr.core.history.file.QuickHistory;
import dev.prr.core.history.file.Samples;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import dev.prr.core.policy.Level;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverviewTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  @TempDir Path root;
  private FileHistory history;

  @BeforeEach
  void open() {
    history = Samples.beside(root, Limits.DEFAULT);
  }

  @Test
  void the_last_run_of_a_service_counts_whatever_the_order_of_deposits() throws Exception {
    run("r-2", "2026-10-02T08:00:00Z", judgement("cart", Verdict.READY, passed("a")));
    run("r-1", "2026-10-01T08:00:00Z", judgement("cart", Verdict.NOT_READY, failed("a")));
    history.seal(Instant.parse("2026-10-02T09:00:00Z"));
    run("r-0", "2026-09-30T08:00:00Z", judgement("cart", Verdict.NOT_READY, failed("a", "b")));
    Overview overview = overview(2);

    assertEquals(1, overview.services().size());
    Standing cart = overview.services().get(0);
    assertEquals(Verdict.READY, cart.verdict());
    assertEquals(LocalDate.of(2026, 10, 2), cart.lastRun());
    assertEquals(3, cart.runs());
    assertEquals(
        List.of(Optional.of(Verdict.NOT_READY), Optional.of(Verdict.READY)), cart.months());
    assertEquals(1, overview.months().get(0).with(Verdict.NOT_READY));
    assertEquals(1, overview.months().get(1).with(Verdict.READY));
    assertEquals(2, overview.months().get(1).runs());
    assertEquals(
        List.of(new RuleStanding.InMonth(1, 1), new RuleStanding.InMonth(1, 0)),
        overview.rule("a").orElseThrow().months());
    assertEquals(0, overview.rule("b").orElseThrow().asked());
  }

  @Test
  void what_lies_outside_the_days_is_not_counted() throws Exception {
    run("r-1", "2026-08-31T23:59:59Z", judgement("old", Verdict.READY, passed("a")));
    run("r-2", "2026-11-01T00:00:00Z", judgement("late", Verdict.READY, passed("a")));
    run("r-3", "2026-09-01T00:00:00Z", judgement("first", Verdict.READY, passed("a")));
    run("r-4", "2026-10-31T23:59:59Z", judgement("last", Verdict.READY, passed("a")));
    assertEquals(
        List.of("first", "last"), overview(2).services().stream().map(Standing::service).toList());
  }

  @Test
  void a_service_that_has_not_run_for_long_is_silent_from_the_thirty_sixth_day_on()
      throws Exception {
    run("r-1", "2026-09-26T08:00:00Z", judgement("just", Verdict.READY, passed("a")));
    run("r-2", "2026-09-25T08:00:00Z", judgement("silent", Verdict.READY, passed("a")));
    assertEquals(List.of("silent"), overview(2).silent().stream().map(Standing::service).toList());
  }

  @Test
  void a_waiver_is_as_old_as_the_first_month_that_has_it_and_each_service_has_its_own()
      throws Exception {
    run("r-1", "2026-08-05T08:00:00Z", judgement("cart", Verdict.READY, waived("a", "W-1")));
    run("r-2", "2026-10-05T08:00:00Z", judgement("cart", Verdict.READY, waived("a", "W-1")));
    run("r-3", "2026-10-05T09:00:00Z", judgement("shop", Verdict.READY, waived("b", "W-1")));
    run("r-4", "2026-08-05T08:00:00Z", judgement("gone", Verdict.READY, waived("b", "W-2")));
    run("r-5", "2026-09-05T08:00:00Z", judgement("gone", Verdict.READY, passed("b")));
    List<WaiverStanding> waivers = overview(3).waivers();
    assertEquals(
        List.of(
            new WaiverStanding(
                "W-1", List.of("a"), List.of("cart"), YearMonth.of(2026, 8), Optional.empty()),
            new WaiverStanding(
                "W-1", List.of("b"), List.of("shop"), YearMonth.of(2026, 10), Optional.empty())),
        waivers);
    assertEquals(2, waivers.get(0).monthsOld(DAY));
  }

  @Test
  void a_waiver_that_the_policy_names_is_one_with_its_last_day() throws Exception {
    run("r-1", "2026-10-05T08:00:00Z", judgement("cart", Verdict.READY, waived("a", "W-1")));
    run("r-2", "2026-10-05T09:00:00Z", judgement("shop", Verdict.READY, waived("b", "W-1")));
    LocalDate end = LocalDate.of(2026, 11, 10);
    Question question =
        new Question(
            Span.ofMonths(1, DAY),
            List.of(),
            new Levels(Level.COMMON, List.of()),
            team -> team,
            Map.of("W-1", end));
    List<WaiverStanding> waivers = Overview.of(history, question).waivers();
    assertEquals(1, waivers.size());
    assertEquals(List.of("cart", "shop"), waivers.get(0).services());
    assertEquals(Optional.of(10L), waivers.get(0).daysLeft(DAY));
  }

  @Test
  void a_small_team_is_shown_as_its_group_and_appears_nowhere() throws Exception {
    run("r-1", "2026-10-05T08:00:00Z", judgement("cart", Verdict.READY, passed("a")));
    Question question =
        new Question(
            Span.ofMonths(1, DAY),
            List.of(),
            new Levels(Level.COMMON, List.of()),
            team -> team.map(name -> name.equals("shop") ? "commerce" : name),
            Map.of());
    Overview overview = Overview.of(history, question);
    assertEquals(List.of("commerce"), List.copyOf(overview.units().keySet()));
    assertTrue(!overview.toString().contains("shop"));
  }

  @Test
  void a_damaged_judgement_costs_its_marks_and_is_counted() throws Exception {
    run("r-1", "2026-10-05T08:00:00Z", judgement("cart", Verdict.READY, passed("a")));
    try (Stream<Path> files = Files.walk(root.resolve(".prr/history/judgements"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "{}");
      }
    }
    Overview overview = overview(1);
    assertEquals(1, overview.damage());
    assertEquals(Verdict.READY, overview.services().get(0).verdict());
    assertEquals(List.of(), overview.services().get(0).marks());
    assertEquals(Maturity.NONE, overview.services().get(0).maturity());
  }

  @Test
  void an_empty_history_is_an_empty_overview() throws Exception {
    Overview overview = overview(3);
    assertEquals(List.of(), overview.services());
    assertEquals(1, overview.months().size());
    assertEquals(0, overview.runs());
  }

  @Test
  void an_organization_is_the_same_twice_and_adds_up(@TempDir Path other) throws Exception {
    SyntheticOrganization small = new SyntheticOrganization(60, 4, 2, 7);
    small.write(root);
    new SyntheticOrganization(60, 4, 2, 7).write(other);
    Overview overview = overview(4);
    Overview twin =
        Overview.of(
            QuickHistory.beside(other),
            Question.of(Span.ofMonths(4, DAY), List.of(), new Levels(Level.COMMON, List.of())));
    assertEquals(overview, twin);
    assertTrue(history.audit(Optional.empty(), Optional.empty()).isWhole());
    assertEquals(60, overview.services().size());
    int byVerdict = Stream.of(Verdict.values()).mapToInt(overview::with).sum();
    assertEquals(60, byVerdict);
    assertEquals(60, overview.units().values().stream().mapToInt(List::size).sum());
    for (RuleStanding rule : overview.rules()) {
      assertEquals(
          overview.services().stream()
              .filter(s -> s.mark(rule.rule()).filter(Mark::isOpen).isPresent())
              .count(),
          rule.open(),
          rule.rule());
    }
  }

  private Overview overview(int months) throws Exception {
    return Overview.of(
        history,
        Question.of(Span.ofMonths(months, DAY), List.of(), new Levels(Level.COMMON, List.of())));
  }

  private void run(String id, String instant, Judgement judgement) throws Exception {
    history.deposit(
        Run.of(
            id,
            Instant.parse(instant),
            judgement.verdict(),
            List.of(judgement),
            Samples.NO_PROPERTIES),
        List.of(judgement));
  }

  private static Judgement judgement(String service, Verdict verdict, Ruling... rulings) {
    return new Judgement(
        service,
        Optional.of("shop"),
        Samples.BASIS,
        Samples.digest(service),
        Tier.TIER1,
        Stage.LAUNCH,
        verdict,
        List.of(rulings));
  }

  private static Ruling passed(String rule) {
    return ruling(rule, Outcome.PASSED, DecisionKind.PASS, List.of());
  }

  private static Ruling[] failed(String... rules) {
    List<Ruling> rulings = new ArrayList<>();
    for (String rule : rules) {
      rulings.add(ruling(rule, Outcome.FAILED, DecisionKind.FAIL, List.of()));
    }
    return rulings.toArray(Ruling[]::new);
  }

  private static Ruling waived(String rule, String waiver) {
    return ruling(rule, Outcome.FAILED, DecisionKind.WAIVED, List.of(waiver));
  }

  private static Ruling ruling(
      String rule, Outcome outcome, DecisionKind kind, List<String> waivers) {
    return new Ruling(
        rule, outcome, kind, Severity.BLOCKER, List.of(), 0, Optional.empty(), waivers);
  }
}
