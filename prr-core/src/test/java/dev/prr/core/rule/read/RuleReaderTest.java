package dev.prr.core.rule.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Parameter;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleReaderTest {

  @Test
  void a_rule_is_read_whole() {
    Rule rule =
        RuleText.rule(
            """
            id: paging-alert-has-runbook
            catalogue: [ALR-01]
            profiles: [core]
            title: Every paging alert links a runbook
            why: Whoever is paged at night should not have to invent the first steps.
            fix: Add the annotation runbook_url with the address of the alert's runbook.
            falsePositives: [An alert without a page is told where to send it.]
            for: alert
            when: { paging: true }
            require: { runbook.declared: true }
            at: annotations
            message: Alert "{name}" pages as {severity} but links no runbook.
            severity: { tier1: blocker, tier2: blocker, tier3: major }
            roles: [service, upstream-project]
            advisoryFor: [upstream-project]
            stage: launch
            rollout: { warnsFrom: 2026-01-01, blocksFrom: 2026-04-01, graceForNewServices: 30d }
            sources: [a checklist]
            formerly: [alert-has-runbook]
            """);
    assertEquals("paging-alert-has-runbook", rule.id());
    assertEquals(List.of("ALR-01"), rule.mustHave().catalogue());
    assertEquals("samples", rule.mustHave().group());
    assertEquals(Set.of("core"), rule.mustHave().profiles());
    assertEquals(
        List.of("An alert without a page is told where to send it."),
        rule.mustHave().falsePositives());
    assertEquals(Optional.of(Severity.MAJOR), rule.mustHave().severityFor(Tier.TIER3));
    assertEquals(Optional.empty(), rule.mustHave().severityFor(Tier.TIER4));
    assertEquals(
        new Audience(Set.of(Role.SERVICE, Role.UPSTREAM_PROJECT), Set.of(Role.UPSTREAM_PROJECT)),
        rule.mustHave().audience());
    assertEquals(Stage.LAUNCH, rule.mustHave().stage());
    assertEquals(
        new Rollout(
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.of(LocalDate.of(2026, 4, 1)),
            Optional.of(Duration.ofDays(30))),
        rule.mustHave().rollout());
    assertEquals(List.of("alert-has-runbook"), rule.mustHave().formerly());
    assertEquals("alert", rule.check().subjects().name());
    assertEquals("runbook.declared: true", rule.check().require().text());
    assertEquals("annotations", rule.check().at().orElseThrow().text());
  }

  @Test
  void without_a_rollout_a_rule_counts_from_ever() {
    Rule rule = RuleText.rule(RuleText.requiring("alert", "paging: true"));
    assertEquals(Rollout.ALWAYS, rule.mustHave().rollout());
    assertEquals(Audience.EVERYBODY, rule.mustHave().audience());
    assertTrue(rule.check().when().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          workload | replicas.effectiveMinimum: { atLeast: 2 }
          container | workload.gracePeriod: { atLeast: { fact: drainTime, plus: 5s } }
          service  | allOf: [ { slos: { some: { kind: availability } } }, { slos: { some: { kind: latency } } } ]
          container | anyOf: [ { image.digest: { present: true } }, { image.tag: { not: { in: [latest, main] }, ifMissing: false } } ]
          service  | dependencies: { none: { criticality: { equals: hard, ifMissing: true }, target: { lessThan: 99.9%, ifMissing: true } } }
          object   | raw.metadata.annotations."acme.dev/reviewed": { readsAs: date, age: { atMost: 180d } }
          object   | raw.metadata.annotations."acme.dev/reviewed": { not: { readsAs: date }, ifMissing: false }
          object   | linkedFrom: { some: { kind: { in: [ServiceMonitor, PodMonitor] } } }
          object   | raw.spec.http: { every: { timeout: { present: true } }, ifEmpty: true }
          object   | raw.spec.policyTypes: { contains: [Egress] }
          object   | raw.spec.rules: { some: { value: { equals: a }, object: { present: true } } }
          object   | labels: { some: { key: { startsWith: app. }, value: { present: true } } }
          workload | containers: { every: { privileged: false, workload.kind: { in: [Job, Pod] } } }
          service  | workloads: { none: { containers: { some: { image.tag: { equals: latest, ifMissing: true } } } } }
          service  | slos: { count: { where: { described: true }, atLeast: 1, lessThan: 10 }, uniqueBy: [name, kind] }
          service  | slos: { every: { kind: latency }, ifEmpty: false }
          slo      | reviewed: { age: { atMost: 90d }, not: { before: 2026-01-01 }, ifMissing: false }
          service  | tier: { in: [1, 2], ifMissing: true }
          dependency | not: { impact: { present: false } }
          workload | autoscaler: { present: true }
          alert    | hold: { not: { moreThan: 15m }, present: true }
          """)
  void the_language_is_understood(String kind, String require) {
    RuleText.rule(RuleText.requiring(kind, require));
  }

  private static final String BY_TIER =
      RuleText.with(
          """
          message: '{subject} can run with {replicas.effectiveMinimum}, needs {param.minimum}.'
          for: workload
          params:
            minimum: { type: integer, default: { tier1: 3, tier2: 2 } }
            kinds: { type: text, default: [Deployment] }
          when: { kind: { in: { param: kinds } } }
          require: { replicas.effectiveMinimum: { atLeast: { param: minimum } } }
          """);

  @Test
  void a_parameter_has_a_value_for_each_tier() {
    Parameter minimum = RuleText.rule(BY_TIER).parameters().get("minimum");
    assertEquals(SimpleType.INTEGER, minimum.type());
    assertEquals(List.of(BigDecimal.valueOf(3)), minimum.valuesFor(Tier.TIER1));
    assertEquals(List.of(BigDecimal.valueOf(2)), minimum.valuesFor(Tier.TIER2));
    assertEquals(List.of(), minimum.valuesFor(Tier.TIER4));
  }

  @Test
  void an_organization_changes_parameters_and_is_checked_like_an_author() {
    Rule rule = RuleText.rule(BY_TIER);
    RuleReader.Result changed =
        RuleReader.withParameters(rule, Map.of("minimum", RuleText.yaml("5")));
    assertEquals(
        List.of(BigDecimal.valueOf(5)),
        changed.rule().orElseThrow().parameters().get("minimum").valuesFor(Tier.TIER2));
    assertEquals(
        List.of("rule.yaml:1:1 many is no integer; an integer is written 3"),
        problems(rule, "minimum", "many"));
    assertEquals(
        List.of("rule.yaml:1:1 the rule has no parameter \"minimun\"; did you mean minimum?"),
        problems(rule, "minimun", "5"));
    assertEquals(
        List.of("rule.yaml:1:1 kinds is a list: [..]"), problems(rule, "kinds", "Deployment"));
  }

  @Test
  void only_literal_text_is_compared_with_a_raw_value_unless_it_reads_as_more() {
    Condition.OnPath plain = onPath("raw.spec.replicas: { equals: 2 }");
    assertEquals(SimpleType.NUMBER, compared(plain));
    assertEquals(SimpleType.TEXT, compared(onPath("raw.spec.replicas: { equals: '2' }")));
    assertEquals(SimpleType.BOOLEAN, compared(onPath("raw.spec.paused: true")));
    assertEquals(SimpleType.TEXT, compared(onPath("raw.spec.wait: 30d")));
    assertEquals(
        SimpleType.DURATION, compared(onPath("raw.spec.wait: { equals: 30d, readsAs: duration }")));
  }

  private static SimpleType compared(Condition.OnPath condition) {
    return (SimpleType) ((dev.prr.core.rule.check.Test.Compare) condition.tests().get(0)).type();
  }

  private static Condition.OnPath onPath(String require) {
    return (Condition.OnPath)
        RuleText.rule(RuleText.requiring("object", require)).check().require();
  }

  private static List<String> problems(Rule rule, String name, String value) {
    return RuleReader.withParameters(rule, Map.of(name, RuleText.yaml(value))).problems().stream()
        .map(Object::toString)
        .toList();
  }
}
