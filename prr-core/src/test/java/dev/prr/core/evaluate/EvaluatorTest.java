package dev.prr.core.evaluate;

import static dev.prr.core.evaluate.Facts.list;
import static dev.prr.core.evaluate.Facts.make;
import static dev.prr.core.evaluate.Facts.makeIn;
import static dev.prr.core.evaluate.Facts.some;
import static dev.prr.core.evaluate.Facts.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Node;
import dev.prr.core.fact.Gap;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.Alert;
import dev.prr.core.service.Container;
import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.Role;
import dev.prr.core.service.Service;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.service.Workload;
import dev.prr.core.workspace.Limits;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the outcome for each thing to the outcome of the rule. */
final class EvaluatorTest {

  private static final Rule RULE =
      RuleText.rule(
          RuleText.with(
              """
              for: alert
              when: { paging: true }
              require: { runbook.declared: true }
              message: Alert "{name}" links no runbook.
              """));

  private static Alert alert(String name, Object paging, Object declared) {
    return make(
        Alert.class,
        "name",
        name,
        "paging",
        paging,
        "runbook",
        make(Alert.RunbookLink.class, "declared", declared));
  }

  private static Object fact(String word) {
    return word.equals("unknown") ? unknown() : Boolean.valueOf(word);
  }

  @ParameterizedTest(name = "when {0}, require {1}: {2}")
  @CsvSource({
    "true, true, PASSED",
    "true, false, FAILED",
    "true, unknown, UNKNOWN",
    "false, true, NOT_APPLICABLE",
    "false, false, NOT_APPLICABLE",
    "false, unknown, NOT_APPLICABLE",
    "unknown, true, PASSED",
    "unknown, false, UNKNOWN",
    "unknown, unknown, UNKNOWN"
  })
  void one_thing(String when, String require, Outcome expected) {
    Service service = make(Service.class, "alerts", list(alert("a", fact(when), fact(require))));
    assertEquals(expected, Run.judge(RULE, service).outcome());
  }

  @Test
  void one_failed_is_failed_else_one_unknown_is_unknown_else_one_passed_is_passed() {
    Alert passed = alert("passed", true, true);
    Alert failed = alert("failed", true, false);
    Alert unsure = alert("unsure", true, unknown());
    Alert other = alert("other", false, true);
    assertEquals(Outcome.FAILED, of(passed, failed, unsure, other));
    assertEquals(Outcome.UNKNOWN, of(passed, unsure, other));
    assertEquals(Outcome.PASSED, of(passed, other));
    assertEquals(Outcome.NOT_APPLICABLE, of(other));
    assertEquals(Outcome.NOT_APPLICABLE, of());
  }

  private static Outcome of(Alert... alerts) {
    return Run.judge(RULE, make(Service.class, "alerts", list(alerts))).outcome();
  }

  @Test
  void a_list_of_things_that_may_have_more_never_passes_and_is_never_not_applicable() {
    Alert passed = alert("passed", true, true);
    Alert failed = alert("failed", true, false);
    RuleResult result = Run.judge(RULE, make(Service.class, "alerts", some(passed)));
    assertEquals(Outcome.UNKNOWN, result.outcome());
    assertEquals(List.of(Facts.UNRENDERED), result.gaps());
    assertEquals("Render it first.", result.reason());
    assertEquals(Outcome.UNKNOWN, Run.judge(RULE, make(Service.class, "alerts", some())).outcome());
    RuleResult sure = Run.judge(RULE, make(Service.class, "alerts", some(failed)));
    assertEquals(Outcome.FAILED, sure.outcome());
    assertEquals(List.of(Facts.UNRENDERED), sure.gaps());
  }

  @Test
  void things_inside_things_are_all_judged_and_an_incomplete_list_on_the_way_counts() {
    Container plain = make(Container.class, "name", "app", "privileged", false);
    Workload complete = make(Workload.class, "containers", list(plain, plain));
    Workload open = make(Workload.class, "containers", some(plain));
    assertEquals(
        3, containers(list(complete, make(Workload.class, "containers", list(plain)))).judged());
    assertEquals(Outcome.PASSED, containers(list(complete)).outcome());
    assertEquals(Outcome.UNKNOWN, containers(list(complete, open)).outcome());
    assertEquals(Outcome.UNKNOWN, containers(some(complete)).outcome());
  }

  private static RuleResult containers(dev.prr.core.fact.FactList<Workload> workloads) {
    return Run.judge("container", "privileged: false", make(Service.class, "workloads", workloads));
  }

  @Test
  void not_applicable_says_why() {
    Service service = make(Service.class, "alerts", list(alert("a", false, true)));
    assertEquals("It applies to none of the 1 (alert).", Run.judge(RULE, service).reason());
    assertEquals("There is none (alert).", Run.judge(RULE, make(Service.class)).reason());
    Evaluator evaluator = new Evaluator(Limits.DEFAULT);
    RuleResult tier =
        evaluator.judge(
            RULE, service, new JudgedAs(Tier.TIER4, Stage.LAUNCH, Role.SERVICE), Run.TODAY);
    assertEquals(Outcome.NOT_APPLICABLE, tier.outcome());
    assertEquals("Not asked for at tier 4.", tier.reason());
    RuleResult stage =
        evaluator.judge(
            RULE, service, new JudgedAs(Tier.TIER1, Stage.EARLY, Role.SERVICE), Run.TODAY);
    assertEquals(Outcome.NOT_APPLICABLE, stage.outcome());
    assertEquals("Due from stage launch on; here it is early.", stage.reason());
    assertEquals(0, stage.judged());
  }

  @Test
  void it_is_asked_only_of_its_roles() {
    Service service = make(Service.class, "alerts", list(alert("a", true, false)));
    Rule forJobs =
        RuleText.rule(RuleText.requiring("alert", "runbook.declared: true") + "\nroles: [job]");
    Evaluator evaluator = new Evaluator(Limits.DEFAULT);
    RuleResult asService = Run.judge(forJobs, service);
    assertEquals(Outcome.NOT_APPLICABLE, asService.outcome());
    assertEquals("Not asked of the role service.", asService.reason());
    JudgedAs job = new JudgedAs(Tier.TIER1, Stage.LAUNCH, Role.JOB);
    assertEquals(Outcome.FAILED, evaluator.judge(forJobs, service, job, Run.TODAY).outcome());
  }

  @Test
  void what_is_missing_in_a_raw_document_is_told_at_the_key_it_belongs_under() {
    Node raw = RuleText.yaml("kind: Job\nspec:\n  template:\n    name: a\n");
    Service service = make(Service.class, "objects", list(make(KubernetesFact.class, "raw", raw)));
    assertEquals(3, line("raw.spec.template.image: { present: true }", service));
    assertEquals(2, line("raw.spec.replicas: { atLeast: 2 }", service));
    assertEquals(1, line("raw.metadata: { present: true }", service));
    assertEquals(4, line("raw.spec.template.name: b", service));
  }

  private static int line(String require, Service service) {
    return Run.judge("object", require, service).findings().get(0).place().line();
  }

  @Test
  void a_reason_that_several_things_share_is_told_once() {
    Service service =
        make(
            Service.class,
            "alerts",
            list(alert("a", true, unknown()), alert("b", true, unknown())));
    RuleResult result = Run.judge(RULE, service);
    assertEquals(List.of(Facts.UNRENDERED), result.gaps());
    assertEquals(2, result.judged());
  }

  @Test
  void a_parameter_has_the_value_of_the_tier() {
    Rule rule =
        RuleText.rule(
            RuleText.with(
                """
                message: '{subject} has {replicas.effectiveMinimum}, needs {param.minimum}.'
                for: workload
                params: { minimum: { type: integer, default: { tier1: 3, tier2: 2 } } }
                require: { replicas.effectiveMinimum: { atLeast: { param: minimum } } }
                """));
    Workload two =
        make(
            Workload.class,
            "name",
            "web",
            "kind",
            "Deployment",
            "replicas",
            make(Workload.Replicas.class, "effectiveMinimum", 2));
    Service service = make(Service.class, "workloads", list(two));
    Evaluator evaluator = new Evaluator(Limits.DEFAULT);
    RuleResult first =
        evaluator.judge(
            rule, service, new JudgedAs(Tier.TIER1, Stage.LAUNCH, Role.SERVICE), Run.TODAY);
    assertEquals("Deployment/web has 2, needs 3.", first.findings().get(0).message());
    RuleResult second =
        evaluator.judge(
            rule, service, new JudgedAs(Tier.TIER2, Stage.LAUNCH, Role.SERVICE), Run.TODAY);
    assertEquals(Outcome.PASSED, second.outcome());
  }

  @Test
  void a_rule_beyond_its_budget_is_unknown_and_says_so() {
    Service service =
        make(
            Service.class,
            "alerts",
            list(
                IntStream.range(0, 50)
                    .mapToObj(i -> alert("a" + i, true, true))
                    .toArray(Alert[]::new)));
    RuleResult result =
        new Evaluator(steps(100))
            .judge(RULE, service, new JudgedAs(Tier.TIER1, Stage.LAUNCH, Role.SERVICE), Run.TODAY);
    assertEquals(Outcome.UNKNOWN, result.outcome());
    assertEquals(Gap.Reason.LIMIT, result.gaps().get(0).reason());
    assertEquals(Outcome.PASSED, Run.judge(RULE, service).outcome());
  }

  @Test
  void the_same_sentence_at_the_same_place_is_told_once() {
    Alert twice = makeIn("slo.yaml", Alert.class, "name", "Burn", "paging", true);
    Alert other = makeIn("slo.yaml", Alert.class, "name", "Slow", "paging", true);
    RuleResult result =
        Run.judge(RULE, make(Service.class, "alerts", list(twice, twice, other, twice)));
    assertEquals(
        List.of("alert/Burn", "alert/Slow"),
        result.findings().stream().map(Finding::subject).toList());
    assertEquals(4, result.judged());
    assertEquals(List.of(), result.gaps());
  }

  @Test
  void findings_are_limited_and_the_rest_is_counted() {
    Service service =
        make(
            Service.class,
            "alerts",
            list(
                IntStream.range(0, 510)
                    .mapToObj(i -> makeIn("a" + i + ".yaml", Alert.class, "paging", true))
                    .toArray(Alert[]::new)));
    RuleResult result = Run.judge(RULE, service);
    assertEquals(500, result.findings().size());
    assertEquals(
        "Only the first 500 findings are listed; there are 10 more.",
        result.gaps().get(0).detail());
    assertEquals(Outcome.FAILED, result.outcome());
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.IllegalStateException",
    "java.lang.ClassCastException",
    "java.lang.NullPointerException",
    "java.lang.ArithmeticException",
    "java.lang.StackOverflowError",
    "java.lang.AssertionError",
    "java.lang.NoClassDefFoundError",
    "java.io.IOException"
  })
  void a_rule_that_breaks_is_unknown_and_called_our_fault(String type) throws Exception {
    Throwable broken =
        Class.forName(type).asSubclass(Throwable.class).getDeclaredConstructor().newInstance();
    RuleResult result =
        Evaluator.guarded(RULE, Facts.at("prr.yaml", 1), () -> throwAny(broken)).result();
    assertEquals(Outcome.UNKNOWN, result.outcome());
    assertTrue(
        result.reason().startsWith("PRR itself failed on this rule (" + type), result.reason());
  }

  @Test
  void a_machine_without_memory_is_not_the_fault_of_a_rule() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            Evaluator.guarded(
                RULE, Facts.at("prr.yaml", 1), () -> throwAny(new OutOfMemoryError())));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> Explanation throwAny(Throwable any) throws T {
    throw (T) any;
  }

  private static Limits steps(long steps) {
    return Facts.with(Limits.DEFAULT, "ruleSteps", steps);
  }
}
