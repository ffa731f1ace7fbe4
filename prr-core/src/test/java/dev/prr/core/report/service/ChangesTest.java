package dev.prr.core.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChangesTest {

  private static final LocalDate THEN = LocalDate.of(2026, 11, 1);

  private static final RunReport RUN =
      Sample.report(Verdict.READY, List.of(), List.of(), List.of());

  private static Decision failed(String id, int findings) {
    return Sample.failed(
        Sample.rule(id, "RED-01", "It hurts.", "Heal it."),
        DecisionKind.FAIL,
        Severity.BLOCKER,
        IntStream.range(0, findings)
            .mapToObj(i -> Sample.finding("d/" + i, Sample.at("a.yaml", i + 1, 1), "Too few."))
            .toArray(dev.prr.core.evaluate.Finding[]::new));
  }

  private static Decision unknown(String id) {
    return Sample.unknown(id, false, List.of());
  }

  private static Decision waived(String id) {
    Decision failed = failed(id, 1);
    return new Decision(
        failed.result(), DecisionKind.WAIVED, Severity.BLOCKER, false, "Waived.", Optional.empty());
  }

  private static ServiceVerdict verdict(Verdict verdict, Decision... decisions) {
    return Sample.service("checkout", verdict, List.of(decisions));
  }

  private static List<String> between(ServiceVerdict then, ServiceVerdict now) {
    return between(then, RUN.basis().get(), now);
  }

  private static List<String> between(ServiceVerdict then, Basis basis, ServiceVerdict now) {
    Judgement judgement = Judgement.of(then, basis, Sample.digest("facts"), Limits.DEFAULT);
    return Changes.between(judgement, THEN, now, RUN.basis()).lines().stream()
        .map(line -> line.what() + (line.rules().isEmpty() ? "" : " " + line.rules()))
        .toList();
  }

  @Test
  void the_same_decisions_are_no_change() {
    ServiceVerdict same =
        verdict(Verdict.NOT_READY, failed("a", 2), unknown("b"), waived("c"), Sample.passed("d"));
    assertEquals(List.of(), between(same, same));
  }

  @Test
  void what_fails_now_and_what_was_mended_are_told_apart() {
    assertEquals(
        List.of("Not ready, was ready", "Fails now [a]"),
        between(
            verdict(Verdict.READY, Sample.passed("a")),
            verdict(Verdict.NOT_READY, failed("a", 1))));
    assertEquals(
        List.of("Ready, was not ready", "Mended [a, b]"),
        between(
            verdict(Verdict.NOT_READY, failed("a", 1), failed("b", 1)),
            verdict(Verdict.READY, Sample.passed("a"), Sample.notApplicable("b"))));
  }

  @Test
  void what_cannot_be_judged_any_more_is_not_mended() {
    assertEquals(
        List.of("Can no longer be judged [a, b]"),
        between(
            verdict(Verdict.NOT_READY, failed("a", 1), Sample.passed("b")),
            verdict(Verdict.NOT_READY, unknown("a"), unknown("b"))));
  }

  @Test
  void what_was_excused_is_not_mended_and_fails_again_when_the_excuse_ends() {
    assertEquals(
        List.of("Excused now [a]"),
        between(
            verdict(Verdict.NOT_READY, failed("a", 1)), verdict(Verdict.NOT_READY, waived("a"))));
    assertEquals(
        List.of("Fails now [a]"),
        between(
            verdict(Verdict.NOT_READY, waived("a")), verdict(Verdict.NOT_READY, failed("a", 1))));
  }

  @Test
  void more_and_fewer_findings_of_one_rule_are_told() {
    assertEquals(
        List.of("More findings [a]", "Fewer findings [b]"),
        between(
            verdict(Verdict.NOT_READY, failed("a", 1), failed("b", 3)),
            verdict(Verdict.NOT_READY, failed("a", 2), failed("b", 2))));
  }

  @Test
  void new_rules_and_rules_that_went_are_told_and_a_new_one_may_fail_at_once() {
    assertEquals(
        List.of("Fails now [b]", "Asked for the first time [b, c]", "No longer asked [a]"),
        between(
            verdict(Verdict.NOT_READY, Sample.passed("a")),
            verdict(Verdict.NOT_READY, failed("b", 1), Sample.passed("c"))));
  }

  @Test
  void another_policy_other_packs_and_another_stage_are_told() {
    Basis basis = RUN.basis().get();
    Basis other =
        new Basis(
            basis.commit(),
            basis.tree(),
            basis.engine(),
            List.of(new Basis.Pack("core", "0.9.0", Sample.digest("old"))),
            Sample.digest("another policy"));
    ServiceVerdict now = verdict(Verdict.READY, Sample.passed("a"));
    ServiceVerdict early =
        new ServiceVerdict(
            now.service(),
            now.team(),
            now.tier(),
            Stage.EARLY,
            now.verdict(),
            now.decisions(),
            now.descriptor());
    assertEquals(
        List.of(
            "Stage launch, was early",
            "Another policy is in force",
            "Other rules, or other versions of them, are in force"),
        between(early, other, now));
  }
}
