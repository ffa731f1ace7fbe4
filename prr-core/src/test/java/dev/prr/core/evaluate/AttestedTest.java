package dev.prr.core.evaluate;

import static dev.prr.core.evaluate.Facts.at;
import static dev.prr.core.evaluate.Facts.list;
import static dev.prr.core.evaluate.Facts.make;
import static dev.prr.core.evaluate.Facts.some;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.Alert;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Role;
import dev.prr.core.service.Service;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.workspace.Limits;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement is worth, and what hangs on it. Runs happen on 2026-06-01. */
final class AttestedTest {

  private static Attestation statement(String id, String date, String expires) {
    return make(
        Attestation.class,
        "id",
        id,
        "date",
        LocalDate.parse(date),
        "expires",
        LocalDate.parse(expires));
  }

  private static Service with(Attestation... statements) {
    return make(Service.class, "attestations", list(statements));
  }

  private static final Attestation LOAD_TEST = statement("load-test", "2026-05-04", "2026-11-04");

  private static RuleResult judge(String require, Service service) {
    return Run.judge("service", require, service);
  }

  @ParameterizedTest(name = "{0} on a statement of {1} to {2} is {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          attested: load-test                         | 2026-05-04 | 2026-11-04 | PASSED
          attested: { id: load-test }                 | 2026-05-04 | 2026-11-04 | PASSED
          attested: load-test                         | 2026-05-04 | 2026-06-01 | PASSED
          attested: load-test                         | 2026-05-04 | 2026-05-31 | UNKNOWN
          attested: load-test                         | 2026-06-02 | 2026-11-04 | PASSED
          attested: load-test                         | 2026-06-03 | 2026-11-04 | UNKNOWN
          attested: { id: load-test, fresh: 28d }     | 2026-05-04 | 2026-11-04 | PASSED
          attested: { id: load-test, fresh: 27d }     | 2026-05-04 | 2026-11-04 | UNKNOWN
          attested: restore-test                      | 2026-05-04 | 2026-11-04 | FAILED
          not: { attested: restore-test }             | 2026-05-04 | 2026-11-04 | PASSED
          not: { attested: load-test }                | 2026-05-04 | 2026-11-04 | FAILED
          not: { attested: load-test }                | 2026-05-04 | 2026-05-31 | UNKNOWN
          """)
  void is_true_unknown_or_false(String require, String date, String expires, Outcome expected) {
    Service service = with(statement("load-test", date, expires));
    assertEquals(expected, judge(require, service).outcome());
  }

  @Test
  void of_two_statements_of_one_id_one_that_counts_is_enough() {
    Attestation old = statement("load-test", "2025-05-04", "2025-11-04");
    assertEquals(Outcome.PASSED, judge("attested: load-test", with(old, LOAD_TEST)).outcome());
    assertEquals(
        List.of(LOAD_TEST), judge("attested: load-test", with(old, LOAD_TEST)).statements());
  }

  @Test
  void what_has_ended_or_is_too_old_says_so_where_the_day_is_written() {
    Attestation ended = statement("load-test", "2026-01-01", "2026-05-31");
    List<Gap> gaps = judge("attested: { id: load-test, fresh: 90d }", with(ended)).gaps();
    assertEquals(
        List.of(
            new Gap(
                Gap.Reason.STALE,
                "The attestation load-test ended on 2026-05-31; look at it anew and renew it.",
                ended.expires().place()),
            new Gap(
                Gap.Reason.STALE,
                "The attestation load-test is 151 days old; it may be 90d old, so look at it anew"
                    + " and date it again.",
                ended.date().place())),
        gaps);
  }

  @Test
  void a_statement_without_its_evidence_is_unknown() {
    Attestation broken = Facts.with(LOAD_TEST, "evidenceResolves", Facts.known(false));
    RuleResult result = judge("attested: load-test", with(broken));
    assertEquals(Outcome.UNKNOWN, result.outcome());
    assertEquals(Gap.Reason.ABSENT, result.gaps().get(0).reason());
    Attestation unreadable = Facts.with(LOAD_TEST, "evidenceResolves", Facts.unknown());
    assertEquals(Outcome.UNKNOWN, judge("attested: load-test", with(unreadable)).outcome());
  }

  @Test
  void an_address_nobody_opens_counts() {
    Attestation address =
        Facts.with(LOAD_TEST, "evidenceResolves", Fact.<Boolean>missing(at("prr.yaml", 1)));
    assertEquals(Outcome.PASSED, judge("attested: load-test", with(address)).outcome());
  }

  @Test
  void none_is_unknown_while_there_may_be_more() {
    Service service = make(Service.class, "attestations", some(LOAD_TEST));
    assertEquals(Outcome.UNKNOWN, judge("attested: restore-test", service).outcome());
    assertEquals(Outcome.PASSED, judge("attested: load-test", service).outcome());
  }

  @Test
  void a_pass_that_hangs_on_a_statement_is_attested_and_another_is_not() {
    assertTrue(judge("attested: load-test", with(LOAD_TEST)).attested());
    assertTrue(
        judge(
                "anyOf: [ { peakRate: { present: true } }, { attested: load-test } ]",
                with(LOAD_TEST))
            .attested());
    RuleResult both =
        judge(
            "anyOf: [ { peakRate: { present: false } }, { attested: load-test } ]",
            with(LOAD_TEST));
    assertEquals(Outcome.PASSED, both.outcome());
    assertFalse(both.attested());
    assertFalse(judge("not: { attested: restore-test }", with(LOAD_TEST)).attested());
  }

  @Test
  void what_fails_or_is_unknown_hangs_on_nothing() {
    RuleResult failed =
        judge(
            "allOf: [ { peakRate: { present: true } }, { attested: load-test } ]", with(LOAD_TEST));
    assertEquals(Outcome.FAILED, failed.outcome());
    assertEquals(List.of(), failed.statements());
  }

  @Test
  void it_is_asked_of_the_service_from_wherever_the_rule_looks() {
    Service service =
        make(
            Service.class,
            "alerts",
            list(make(Alert.class, "paging", true), make(Alert.class, "paging", false)),
            "attestations",
            list(LOAD_TEST));
    RuleResult result =
        Run.judge("alert", "anyOf: [ { paging: true }, { attested: load-test } ]", service);
    assertEquals(Outcome.PASSED, result.outcome());
    assertEquals(List.of(LOAD_TEST), result.statements());
    assertEquals(
        Outcome.PASSED,
        Run.outcome(
            "service", "alerts: { every: { attested: load-test }, ifEmpty: false }", service));
  }

  @Test
  void a_condition_to_apply_may_ask_for_a_statement_and_no_pass_hangs_on_it() {
    Rule rule =
        RuleText.rule(
            RuleText.with(
                """
                message: It fails.
                for: service
                when: { attested: load-test }
                require: { onCallBound: false }
                """));
    assertFalse(Run.judge(rule, with(LOAD_TEST)).attested());
    assertEquals(Outcome.PASSED, Run.judge(rule, with(LOAD_TEST)).outcome());
    assertEquals(Outcome.NOT_APPLICABLE, Run.judge(rule, with()).outcome());
  }

  @Test
  void a_parameter_says_how_old_a_statement_may_be() {
    Rule rule =
        RuleText.rule(
            RuleText.with(
                """
                message: It fails.
                for: service
                params: { longest: { type: duration, default: { tier1: 10d, tier2: 400d } } }
                require: { attested: { id: load-test, fresh: { param: longest } } }
                """));
    assertEquals(Outcome.UNKNOWN, Run.judge(rule, with(LOAD_TEST)).outcome());
    assertEquals(
        Outcome.PASSED,
        new Evaluator(Limits.DEFAULT)
            .judge(
                rule,
                with(LOAD_TEST),
                new JudgedAs(Tier.TIER2, Stage.LAUNCH, Role.SERVICE),
                Run.TODAY)
            .outcome());
    RuleResult noValue =
        new Evaluator(Limits.DEFAULT)
            .judge(
                rule,
                with(LOAD_TEST),
                new JudgedAs(Tier.TIER3, Stage.LAUNCH, Role.SERVICE),
                Run.TODAY);
    assertEquals(Outcome.NOT_APPLICABLE, noValue.outcome());
  }

  @Test
  void the_trace_shows_it_as_one_test() {
    Explanation explanation =
        new Evaluator(Limits.DEFAULT)
            .explain(
                RuleText.rule(RuleText.requiring("service", "attested: load-test")),
                with(LOAD_TEST),
                new JudgedAs(Tier.TIER1, Stage.LAUNCH, Role.SERVICE),
                Run.TODAY);
    Trace trace = explanation.judged().get(0).require().orElseThrow();
    assertEquals("attested: load-test", trace.text());
    assertEquals(Truth.TRUE, trace.truth());
    assertEquals(List.of(LOAD_TEST), explanation.judged().get(0).statements());
  }
}
