package dev.prr.core.evaluate;

import static dev.prr.core.evaluate.Facts.make;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.Alert;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.Service;
import dev.prr.core.service.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was left out matters to a rule only if the rule could apply to what may be in it. */
final class HiddenThingsTest {

  private static Gap hiding(String... kinds) {
    return new Gap(
        Gap.Reason.UNRENDERED,
        "Render it first.",
        Facts.at("chart/templates/web.yaml", 1),
        Optional.of(Set.of(kinds)));
  }

  private static <T> FactList<T> lacking(Gap gap, List<T> items) {
    return FactList.incomplete(items, gap, Facts.at("prr.yaml", 1));
  }

  private static Service objects(Gap gap, KubernetesFact... found) {
    return make(Service.class, "objects", lacking(gap, List.of(found)));
  }

  private static Rule rule(String of, String when, String require) {
    return RuleText.rule(
        RuleText.with(
            "for: %s\nwhen: %s\nrequire: %s\nmessage: It fails.\n".formatted(of, when, require)));
  }

  private static Outcome of(String when, Gap gap) {
    return Run.judge(rule("object", when, "{ plainSecret: false }"), objects(gap)).outcome();
  }

  @Test
  void a_template_of_other_kinds_hides_nothing_a_rule_is_about() {
    Gap gap = hiding("Deployment", "Service");
    assertEquals(Outcome.NOT_APPLICABLE, of("{ kind: Secret }", gap));
    assertEquals(Outcome.NOT_APPLICABLE, of("{ kind: { in: [Secret, ConfigMap] } }", gap));
    assertEquals(Outcome.NOT_APPLICABLE, of("{ apiVersion: v1, kind: Secret }", gap));
    assertEquals(Outcome.UNKNOWN, of("{ kind: Service }", gap));
    assertEquals(Outcome.UNKNOWN, of("{ kind: { not: Secret } }", gap));
    assertEquals(Outcome.UNKNOWN, of("{ kind: { startsWith: Deploy } }", gap));
    assertEquals(Outcome.UNKNOWN, of("{ apiVersion: v1 }", gap));
  }

  @Test
  void what_does_not_tell_its_kinds_may_hide_any() {
    assertEquals(Outcome.UNKNOWN, of("{ kind: Secret }", Facts.UNRENDERED));
  }

  @Test
  void what_was_found_is_judged_beside_it() {
    KubernetesFact secret = make(KubernetesFact.class, "kind", "Secret", "plainSecret", true);
    Rule rule = rule("object", "{ kind: Secret }", "{ plainSecret: false }");
    assertEquals(Outcome.FAILED, Run.judge(rule, objects(hiding("Pod"), secret)).outcome());
    KubernetesFact sealed = make(KubernetesFact.class, "kind", "Secret", "plainSecret", false);
    assertEquals(Outcome.PASSED, Run.judge(rule, objects(hiding("Pod"), sealed)).outcome());
    assertEquals(Outcome.UNKNOWN, Run.judge(rule, objects(hiding("Secret"), sealed)).outcome());
  }

  @Test
  void a_list_test_asks_the_same_of_what_it_did_not_see() {
    Service service = objects(hiding("Deployment"));
    assertEquals(
        Outcome.FAILED,
        Run.outcome("service", "{ objects: { some: { kind: Namespace } } }", service));
    assertEquals(
        Outcome.PASSED,
        Run.outcome("service", "{ objects: { none: { kind: Namespace } } }", service));
    assertEquals(
        Outcome.PASSED,
        Run.outcome(
            "service", "{ objects: { count: { where: { kind: Job }, equals: 0 } } }", service));
    assertEquals(
        Outcome.UNKNOWN,
        Run.outcome("service", "{ objects: { some: { kind: Deployment } } }", service));
    assertEquals(Outcome.UNKNOWN, Run.outcome("service", "{ objects: { count: 0 } }", service));
  }

  @Test
  void a_monitor_that_no_template_mentions_does_not_link_here() {
    KubernetesFact.Link link = make(KubernetesFact.Link.class, "kind", "Ingress");
    KubernetesFact web =
        make(
            KubernetesFact.class,
            "kind",
            "Service",
            "linkedFrom",
            lacking(hiding("Deployment"), List.of(link)));
    Service service = make(Service.class, "objects", Facts.list(web));
    assertEquals(
        Outcome.FAILED,
        Run.outcome("object", "{ linkedFrom: { some: { kind: ServiceMonitor } } }", service));
  }

  /** A plain rule file holds no kind at all, and alerts all the same. */
  @Test
  void kinds_of_objects_say_nothing_of_what_is_no_object() {
    Rule rule = rule("alert", "{ paging: true }", "{ runbook.declared: true }");
    Service service = make(Service.class, "alerts", lacking(hiding(), List.<Alert>of()));
    assertEquals(Outcome.UNKNOWN, Run.judge(rule, service).outcome());
  }

  @Test
  void the_containers_of_a_hidden_workload_are_hidden_with_it() {
    Service service = make(Service.class, "workloads", lacking(hiding("Job"), List.<Workload>of()));
    Rule ofJobs = rule("container", "{ workload.kind: Job }", "{ privileged: false }");
    Rule ofOthers = rule("container", "{ workload.kind: Deployment }", "{ privileged: false }");
    assertEquals(Outcome.UNKNOWN, Run.judge(ofJobs, service).outcome());
    assertEquals(Outcome.NOT_APPLICABLE, Run.judge(ofOthers, service).outcome());
  }

  @Test
  void what_is_known_of_the_service_decides_too() {
    Service service = make(Service.class, "alerts", lacking(Facts.UNRENDERED, List.<Alert>of()));
    Rule rule = rule("alert", "{ service.promiseHolds: true }", "{ paging: true }");
    Service other = Facts.with(service, "promiseHolds", Facts.known(false));
    assertEquals(Outcome.NOT_APPLICABLE, Run.judge(rule, other).outcome());
  }
}
