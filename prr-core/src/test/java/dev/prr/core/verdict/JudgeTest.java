package dev.prr.core.verdict;

import static dev.prr.core.verdict.DecisionKind.ATTESTED;
import static dev.prr.core.verdict.DecisionKind.FAIL;
import static dev.prr.core.verdict.DecisionKind.NOTE;
import static dev.prr.core.verdict.DecisionKind.NOT_APPLICABLE;
import static dev.prr.core.verdict.DecisionKind.PASS;
import static dev.prr.core.verdict.DecisionKind.UNKNOWN;
import static dev.prr.core.verdict.DecisionKind.WARN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.fact.Fact;
import dev.prr.core.policy.OnUnknown;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.RulePolicy;
import dev.prr.core.policy.ServiceContext;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.Waivable;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Origin;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final Location PLACE = Location.startOf(new SourcePath("prr.yaml"));

  private static final ServiceContext CHECKOUT = service(Optional.empty());

  private static final Attestation STATEMENT =
      new Attestation(
          Fact.known("load-test", PLACE),
          Fact.known("It held.", PLACE),
          Fact.known("payments", PLACE),
          Fact.known(TODAY, PLACE),
          Fact.known(TODAY, PLACE),
          Fact.known(Duration.ZERO, PLACE),
          Fact.known("docs/load-test.md", PLACE),
          Fact.known(Attestation.EvidenceKind.FILE, PLACE),
          Fact.known(true, PLACE),
          Fact.missing(PLACE),
          Fact.missing(PLACE),
          Fact.known(Origin.TREE, PLACE),
          PLACE);

  private static ServiceContext service(Optional<LocalDate> firstDay) {
    return new ServiceContext(
        "checkout", new JudgedAs(Tier.TIER2, Stage.LAUNCH, Role.SERVICE), firstDay);
  }

  private static MustHave rule(String id, Severity atTier2, Rollout rollout) {
    return new MustHave(
        id,
        List.of("ALR-01"),
        "alerting",
        Set.of("core"),
        "title",
        "why",
        "fix",
        List.of(),
        Map.of(Tier.TIER2, atTier2),
        Audience.EVERYBODY,
        Stage.LAUNCH,
        rollout,
        Waivable.AS_ALL,
        List.of(),
        List.of("old-" + id));
  }

  private static RuleResult result(MustHave rule, Outcome outcome) {
    return new RuleResult(rule, outcome, List.of(), List.of(), "because", 1, List.of());
  }

  private static Rollout rollout(String warnsFrom, String blocksFrom, String graceDays) {
    return new Rollout(
        day(warnsFrom),
        day(blocksFrom),
        Optional.ofNullable(graceDays).map(Long::parseLong).map(Duration::ofDays));
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  private static Policy with(OnUnknown onUnknown, Map<String, RulePolicy> rules) {
    Policy base = Policy.DEFAULT;
    return new Policy(
        base.defaultTier(),
        base.defaultStage(),
        base.packs(),
        base.pages(),
        onUnknown,
        base.vocabulary(),
        new TreeMap<>(rules),
        base.services(),
        base.exceptions());
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED,         BLOCKER, PASS,           false",
    "PASSED,         MINOR,   PASS,           false",
    "NOT_APPLICABLE, BLOCKER, NOT_APPLICABLE, false",
    "FAILED,         BLOCKER, FAIL,           true",
    "FAILED,         MAJOR,   WARN,           false",
    "FAILED,         MINOR,   NOTE,           false",
    "UNKNOWN,        BLOCKER, UNKNOWN,        true",
    "UNKNOWN,        MAJOR,   UNKNOWN,        false",
    "UNKNOWN,        MINOR,   UNKNOWN,        false",
  })
  void an_outcome_means_what_the_severity_of_its_rule_says(
      Outcome outcome, Severity severity, DecisionKind kind, boolean blocks) {
    Decision decision =
        Judge.decide(
            result(rule("r", severity, Rollout.ALWAYS), outcome), CHECKOUT, Policy.DEFAULT, TODAY);
    assertEquals(kind, decision.kind());
    assertEquals(blocks, decision.blocks());
    assertEquals(severity, decision.severity());
    assertEquals(Optional.empty(), decision.blocksFrom());
    assertFalse(decision.reason().isBlank());
  }

  /** Days around the day of the run, which is 2026-03-10. */
  @ParameterizedTest
  @CsvSource({
    // outcome, severity, warnsFrom, blocksFrom, grace, firstDay, kind, blocks, blocks from
    "FAILED,  BLOCKER, 2026-03-11, ,           ,   ,           NOTE,    false, 2026-03-11",
    "FAILED,  BLOCKER, 2026-03-10, ,           ,   ,           FAIL,    true,  ",
    "FAILED,  BLOCKER, 2026-03-11, 2026-06-01, ,   ,           NOTE,    false, 2026-06-01",
    "FAILED,  BLOCKER, 2026-01-01, 2026-03-11, ,   ,           WARN,    false, 2026-03-11",
    "FAILED,  BLOCKER, ,           2026-03-10, ,   ,           FAIL,    true,  ",
    "FAILED,  MAJOR,   2026-03-11, ,           ,   ,           NOTE,    false, ",
    "FAILED,  MAJOR,   ,           2026-06-01, ,   ,           WARN,    false, ",
    "FAILED,  MINOR,   2026-01-01, ,           ,   ,           NOTE,    false, ",
    "FAILED,  BLOCKER, ,           ,           30, ,           FAIL,    true,  ",
    "FAILED,  BLOCKER, ,           ,           30, 2026-02-09, WARN,    false, 2026-03-11",
    "FAILED,  BLOCKER, ,           ,           30, 2026-02-08, FAIL,    true,  ",
    "FAILED,  BLOCKER, ,           2026-03-20, 30, 2026-02-09, WARN,    false, 2026-03-20",
    "FAILED,  BLOCKER, ,           2026-03-20, 30, 2026-03-01, WARN,    false, 2026-03-31",
    "UNKNOWN, BLOCKER, 2026-03-11, ,           ,   ,           UNKNOWN, false, ",
    "UNKNOWN, BLOCKER, ,           2026-03-11, ,   ,           WARN,    false, 2026-03-11",
    "UNKNOWN, BLOCKER, ,           2026-03-10, ,   ,           UNKNOWN, true,  ",
    "UNKNOWN, BLOCKER, ,           ,           30, 2026-03-01, WARN,    false, 2026-03-31",
    "UNKNOWN, MAJOR,   ,           2026-03-11, ,   ,           UNKNOWN, false, ",
    "PASSED,  BLOCKER, 2026-03-11, 2026-06-01, 30, 2026-03-01, PASS,    false, ",
  })
  void a_rule_counts_from_its_days_on_and_for_a_new_service_later(
      Outcome outcome,
      Severity severity,
      String warnsFrom,
      String blocksFrom,
      String graceDays,
      String firstDay,
      DecisionKind kind,
      boolean blocks,
      String announced) {
    MustHave rule = rule("r", severity, rollout(warnsFrom, blocksFrom, graceDays));
    Decision decision =
        Judge.decide(result(rule, outcome), service(day(firstDay)), Policy.DEFAULT, TODAY);
    assertEquals(kind, decision.kind());
    assertEquals(blocks, decision.blocks());
    assertEquals(day(announced), decision.blocksFrom());
  }

  @Test
  void a_pass_that_hangs_on_a_statement_is_attested() {
    MustHave rule = rule("r", Severity.BLOCKER, Rollout.ALWAYS);
    RuleResult result =
        new RuleResult(
            rule, Outcome.PASSED, List.of(), List.of(), "because", 1, List.of(STATEMENT));
    assertEquals(ATTESTED, Judge.decide(result, CHECKOUT, Policy.DEFAULT, TODAY).kind());
  }

  @Test
  void policy_may_let_an_unknown_blocker_warn_for_all_rules_or_for_one() {
    MustHave rule = rule("r", Severity.BLOCKER, Rollout.ALWAYS);
    RulePolicy warn = said(Map.of(), Rollout.ALWAYS, Optional.of(OnUnknown.WARN));
    RulePolicy block = said(Map.of(), Rollout.ALWAYS, Optional.of(OnUnknown.BLOCK));
    for (Policy lenient :
        List.of(
            with(OnUnknown.WARN, Map.of()),
            with(OnUnknown.BLOCK, Map.of("r", warn)),
            with(OnUnknown.BLOCK, Map.of("old-r", warn)))) {
      Decision decision = Judge.decide(result(rule, Outcome.UNKNOWN), CHECKOUT, lenient, TODAY);
      assertEquals(WARN, decision.kind());
      assertFalse(decision.blocks());
    }
    Policy strict = with(OnUnknown.WARN, Map.of("r", block));
    assertEquals(
        UNKNOWN, Judge.decide(result(rule, Outcome.UNKNOWN), CHECKOUT, strict, TODAY).kind());
    assertEquals(
        FAIL,
        Judge.decide(result(rule, Outcome.FAILED), CHECKOUT, with(OnUnknown.WARN, Map.of()), TODAY)
            .kind());
  }

  @Test
  void policy_changes_the_severity_and_the_dates_that_it_names_and_no_others() {
    MustHave rule = rule("r", Severity.BLOCKER, rollout("2026-01-01", "2026-02-01", null));
    Policy softer =
        with(
            OnUnknown.BLOCK,
            Map.of(
                "r", said(Map.of(Tier.TIER2, Severity.MINOR), Rollout.ALWAYS, Optional.empty())));
    assertEquals(NOTE, Judge.decide(result(rule, Outcome.FAILED), CHECKOUT, softer, TODAY).kind());
    Policy later =
        with(
            OnUnknown.BLOCK,
            Map.of("r", said(Map.of(), rollout(null, "2026-04-01", null), Optional.empty())));
    Decision decision = Judge.decide(result(rule, Outcome.FAILED), CHECKOUT, later, TODAY);
    assertEquals(WARN, decision.kind());
    assertEquals(day("2026-04-01"), decision.blocksFrom());
    assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), later.adjusted(rule).rollout().warnsFrom());
  }

  private static RulePolicy said(
      Map<Tier, Severity> severity, Rollout rollout, Optional<OnUnknown> onUnknown) {
    return new RulePolicy(severity, rollout, new TreeMap<>(), onUnknown, Waivable.AS_ALL, PLACE);
  }

  @Test
  void a_rule_that_the_tier_is_not_asked_for_counts_as_minor() {
    MustHave rule = rule("r", Severity.BLOCKER, Rollout.ALWAYS);
    ServiceContext tier4 =
        new ServiceContext(
            "a", new JudgedAs(Tier.TIER4, Stage.LAUNCH, Role.SERVICE), Optional.empty());
    Decision decision =
        Judge.decide(result(rule, Outcome.NOT_APPLICABLE), tier4, Policy.DEFAULT, TODAY);
    assertEquals(Severity.MINOR, decision.severity());
    assertEquals(NOT_APPLICABLE, decision.kind());
  }

  @Test
  void for_whom_a_rule_is_advice_a_failure_is_a_note_and_an_unknown_blocks_nothing() {
    MustHave rule = rule("r", Severity.BLOCKER, Rollout.ALWAYS);
    Audience advice = new Audience(Set.of(Role.values()), Set.of(Role.UPSTREAM_PROJECT));
    MustHave advised =
        new MustHave(
            rule.id(),
            rule.catalogue(),
            rule.group(),
            rule.profiles(),
            rule.title(),
            rule.why(),
            rule.fix(),
            rule.falsePositives(),
            rule.severity(),
            advice,
            rule.stage(),
            rule.rollout(),
            rule.waivable(),
            rule.sources(),
            rule.formerly());
    ServiceContext upstream =
        new ServiceContext(
            "a", new JudgedAs(Tier.TIER2, Stage.LAUNCH, Role.UPSTREAM_PROJECT), Optional.empty());
    Decision failed =
        Judge.decide(result(advised, Outcome.FAILED), upstream, Policy.DEFAULT, TODAY);
    assertEquals(NOTE, failed.kind());
    assertEquals(Severity.MINOR, failed.severity());
    assertFalse(
        Judge.decide(result(advised, Outcome.UNKNOWN), upstream, Policy.DEFAULT, TODAY).blocks());
    assertEquals(
        FAIL,
        Judge.decide(result(advised, Outcome.FAILED), CHECKOUT, Policy.DEFAULT, TODAY).kind());
  }

  private static ServiceVerdict verdict(Outcome outcome, Severity severity) {
    return judged(List.of(result(rule("r", severity, Rollout.ALWAYS), outcome)));
  }

  private static ServiceVerdict judged(List<RuleResult> results) {
    return Judge.judge(
        CHECKOUT,
        Fact.known("payments", PLACE),
        PLACE,
        results,
        Policy.DEFAULT,
        Waivers.none(TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED,         BLOCKER, READY",
    "FAILED,         MINOR,   READY",
    "FAILED,         MAJOR,   READY_WITH_WARNINGS",
    "FAILED,         BLOCKER, NOT_READY",
    "UNKNOWN,        BLOCKER, NOT_READY",
    "UNKNOWN,        MAJOR,   INCONCLUSIVE",
    "NOT_APPLICABLE, BLOCKER, INCONCLUSIVE",
  })
  void one_decision_makes_the_verdict(Outcome outcome, Severity severity, Verdict verdict) {
    assertEquals(verdict, verdict(outcome, severity).verdict());
  }

  @Test
  void only_a_warning_makes_ready_with_warnings() {
    List<RuleResult> results = new ArrayList<>();
    results.add(result(rule("passed", Severity.BLOCKER, Rollout.ALWAYS), Outcome.PASSED));
    results.add(result(rule("noted", Severity.MINOR, Rollout.ALWAYS), Outcome.FAILED));
    results.add(result(rule("unseen", Severity.MAJOR, Rollout.ALWAYS), Outcome.UNKNOWN));
    assertEquals(Verdict.READY, judged(results).verdict());
    results.add(result(rule("warned", Severity.MAJOR, Rollout.ALWAYS), Outcome.FAILED));
    assertEquals(Verdict.READY_WITH_WARNINGS, judged(results).verdict());
    results.add(result(rule("failed", Severity.BLOCKER, Rollout.ALWAYS), Outcome.FAILED));
    assertEquals(Verdict.NOT_READY, judged(results).verdict());
  }

  @Test
  void without_rules_nothing_was_checked() {
    assertEquals(Verdict.INCONCLUSIVE, judged(List.of()).verdict());
  }

  @Test
  void decisions_are_in_order_of_rule_id() {
    ServiceVerdict verdict =
        judged(
            List.of(
                result(rule("b", Severity.MAJOR, Rollout.ALWAYS), Outcome.PASSED),
                result(rule("a", Severity.MAJOR, Rollout.ALWAYS), Outcome.PASSED)));
    assertEquals(List.of("a", "b"), verdict.decisions().stream().map(Decision::ruleId).toList());
    assertEquals(PASS, verdict.decisions().get(0).kind());
  }

  @Test
  void the_gravest_verdict_of_all_services_is_the_answer() {
    ServiceVerdict ready = verdict(Outcome.PASSED, Severity.BLOCKER);
    ServiceVerdict warned = verdict(Outcome.FAILED, Severity.MAJOR);
    ServiceVerdict nothing = verdict(Outcome.NOT_APPLICABLE, Severity.MAJOR);
    ServiceVerdict failed = verdict(Outcome.FAILED, Severity.BLOCKER);
    assertEquals(Verdict.INCONCLUSIVE, Judge.overall(List.of()));
    assertEquals(Verdict.READY, Judge.overall(List.of(ready, ready)));
    assertEquals(Verdict.READY_WITH_WARNINGS, Judge.overall(List.of(warned, ready)));
    assertEquals(Verdict.INCONCLUSIVE, Judge.overall(List.of(warned, nothing, ready)));
    assertEquals(Verdict.NOT_READY, Judge.overall(List.of(nothing, failed, ready)));
  }
}
