package dev.prr.core.evaluate;

import static dev.prr.core.evaluate.Facts.known;
import static dev.prr.core.evaluate.Facts.list;
import static dev.prr.core.evaluate.Facts.make;
import static dev.prr.core.evaluate.Facts.some;
import static dev.prr.core.evaluate.Facts.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.fact.Cores;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Ratio;
import dev.prr.core.fact.Version;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.Alert;
import dev.prr.core.service.Container;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Service;
import dev.prr.core.service.Slo;
import dev.prr.core.service.Workload;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of the language with values that are known, missing and unknown. */
final class ConditionsTest {

  private static final Alert ALERT =
      make(
          Alert.class,
          "name",
          "HighErrorRate",
          "severity",
          "critical",
          "paging",
          true,
          "hold",
          Duration.ofMinutes(5),
          "labels",
          FactMap.of(
              Map.of(
                  "app.kubernetes.io/name", known("web"),
                  "team", Facts.unknown()),
              Facts.at("a.yaml", 40)),
          "burnRate",
          unknown());

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paging: true | PASSED
          paging: false | FAILED
          paging: { equals: true } | PASSED
          burnRate: true | UNKNOWN
          burnRate: { not: true } | UNKNOWN
          severity: critical | PASSED
          severity: Critical | FAILED
          severity: { in: [page, critical] } | PASSED
          severity: { in: [page] } | FAILED
          severity: { not: { in: [page] }, present: true } | PASSED
          name: { matches: 'High.*' } | PASSED
          name: { matches: 'High.?' } | FAILED
          name: { startsWith: High } | PASSED
          name: { endsWith: High } | FAILED
          name: { contains: Error } | PASSED
          name: { contains: error } | FAILED
          hold: { atLeast: 5m } | PASSED
          hold: { atLeast: 5m1s } | FAILED
          hold: { atMost: 300s } | PASSED
          hold: { moreThan: 5m } | FAILED
          hold: { lessThan: 1h, moreThan: 1m } | PASSED
          hold: 5m | PASSED
          labels."app.kubernetes.io/name": web | PASSED
          labels.tier: web | FAILED
          labels.tier: { equals: web, ifMissing: true } | PASSED
          labels.tier: { present: false } | PASSED
          labels.tier: { present: true } | FAILED
          labels.team: { present: true } | UNKNOWN
          labels.team: web | UNKNOWN
          labels: { some: { key: team } } | PASSED
          labels: { some: { value: web } } | PASSED
          labels: { some: { value: other } } | UNKNOWN
          labels: { none: { key: { startsWith: x } } } | PASSED
          runbook.page: { present: false } | PASSED
          runbook.page.path: docs/a.md | FAILED
          service.name: x | PASSED
          allOf: [ { paging: true }, { burnRate: true } ] | UNKNOWN
          allOf: [ { paging: false }, { burnRate: true } ] | FAILED
          anyOf: [ { paging: true }, { burnRate: true } ] | PASSED
          anyOf: [ { paging: false }, { burnRate: true } ] | UNKNOWN
          not: { anyOf: [ { paging: false }, { burnRate: true } ] } | UNKNOWN
          not: { paging: false } | PASSED
          not: { not: { paging: true } } | PASSED
          """)
  void of_an_alert(String require, Outcome expected) {
    Service service = make(Service.class, "alerts", list(ALERT));
    assertEquals(expected, Run.outcome("alert", require, service));
  }

  private static final Slo SLO =
      make(
          Slo.class,
          "target",
          Ratio.parse("99.9%").orElseThrow(),
          "window",
          Duration.ofDays(30),
          "reviewed",
          LocalDate.of(2026, 5, 2));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target: 99.90% | PASSED
          target: { atLeast: 99.95% } | FAILED
          window: { equals: 30d } | PASSED
          reviewed: { before: today } | PASSED
          reviewed: { after: 2026-05-02 } | FAILED
          reviewed: { not: { before: 2026-05-02 }, ifMissing: false } | PASSED
          reviewed: { age: { atMost: 30d } } | PASSED
          reviewed: { age: { atMost: 29d } } | FAILED
          reviewed: { age: { moreThan: 29d, lessThan: 31d } } | PASSED
          reviewed: { equals: 2026-05-02 } | PASSED
          kind: { in: [availability, latency] } | PASSED
          kind: { not: latency } | PASSED
          """)
  void of_an_objective(String require, Outcome expected) {
    assertEquals(expected, Run.outcome("slo", require, make(Service.class, "slos", list(SLO))));
  }

  @Test
  void a_date_in_the_future_has_no_age_but_a_clock_may_run_a_day_ahead() {
    assertEquals(Outcome.PASSED, age(Run.TODAY.plusDays(1)));
    assertEquals(Outcome.UNKNOWN, age(Run.TODAY.plusDays(2)));
  }

  private static Outcome age(LocalDate reviewed) {
    Service service = make(Service.class, "slos", list(make(Slo.class, "reviewed", reviewed)));
    return Run.outcome("slo", "reviewed: { age: { atMost: 0d } }", service);
  }

  private static final Container CONTAINER =
      make(
          Container.class,
          "name",
          "app",
          "drainTime",
          Duration.ofSeconds(20),
          "requests",
          make(Container.Resources.class, "cpu", Cores.parse("500m").orElseThrow()));

  private static final Workload WORKLOAD =
      make(
          Workload.class,
          "kind",
          "Deployment",
          "gracePeriod",
          Duration.ofSeconds(25),
          "replicas",
          make(Workload.Replicas.class, "effectiveMinimum", 2),
          "spreadOver",
          list(known(Workload.Domain.HOST), known(Workload.Domain.ZONE)),
          "isolatedBy",
          some(known("default-deny")),
          "containers",
          list(CONTAINER));

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          container | workload.gracePeriod: { atLeast: { fact: drainTime, plus: 5s } } | PASSED
          container | workload.gracePeriod: { atLeast: { fact: drainTime, plus: 6s } } | FAILED
          container | workload.gracePeriod: { atLeast: { fact: drainTime, times: 2 } } | FAILED
          container | workload.gracePeriod: { lessThan: { fact: drainTime, times: 1.5 } } | PASSED
          container | workload.kind: Deployment | PASSED
          container | requests.cpu: 0.5 | PASSED
          container | requests.cpu: { atLeast: 2 } | FAILED
          container | requests.memory: { atLeast: 1Mi } | FAILED
          container | requests.memory: { atLeast: { fact: limits.memory } } | FAILED
          container | requests.memory: { atLeast: { fact: limits.memory }, ifMissing: true } | PASSED
          container | workload.replicas.effectiveMinimum: 2 | PASSED
          workload | replicas.effectiveMinimum: { atLeast: 2 } | PASSED
          workload | autoscaler: { present: true } | FAILED
          workload | autoscaler.minimum: { atLeast: 1 } | FAILED
          workload | spreadOver: { contains: [zone] } | PASSED
          workload | spreadOver: { contains: [zone, region] } | FAILED
          workload | spreadOver: { not: { contains: [zone, region] } } | PASSED
          workload | spreadOver: { count: 2 } | PASSED
          workload | spreadOver: { some: { value: region } } | FAILED
          workload | isolatedBy: { contains: [default-deny] } | PASSED
          workload | isolatedBy: { contains: [other] } | UNKNOWN
          workload | isolatedBy: { count: { atLeast: 1 } } | PASSED
          workload | isolatedBy: { count: { atLeast: 2 } } | UNKNOWN
          workload | isolatedBy: { count: 0 } | FAILED
          workload | isolatedBy: { count: { atMost: 1 } } | UNKNOWN
          workload | containers: { every: { workload.kind: Deployment, privileged: false } } | PASSED
          workload | containers: { some: { drainTime: { atMost: 1s } } } | FAILED
          """)
  void of_a_workload(String kind, String require, Outcome expected) {
    Service service = make(Service.class, "workloads", list(WORKLOAD));
    assertEquals(expected, Run.outcome(kind, require, service));
  }

  private static final String RAW =
      """
      spec:
        replicas: "3"
        paused: "true"
        on: yes
        wait: 30d
        memory: 512Mi
        version: 1.30
        blank: " "
        nothing: ~
        date: 2026-05-02
        instant: 2026-05-02T23:59:59-02:00
        words: [a, b]
        numbers: [1, 2.0]
        rules:
          - hosts: [a.example]
          - hosts: []
        nested: [[1, 2], [3]]
        map: { one: 1, two: 2 }
        twice: 1
        twice: 2
      """;

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          raw.spec.replicas: { atLeast: 2 } | PASSED
          raw.spec.replicas: 3 | PASSED
          raw.spec.replicas: "3" | PASSED
          raw.spec.replicas: 3.0 | PASSED
          raw.spec.replicas: "3.0" | FAILED
          raw.spec.paused: true | PASSED
          raw.spec.on: true | PASSED
          raw.spec.on: 'yes' | PASSED
          raw.spec.wait: 30d | PASSED
          raw.spec.wait: { equals: 720h } | FAILED
          raw.spec.wait: { equals: 720h, readsAs: duration } | PASSED
          raw.spec.wait: { readsAs: duration, atLeast: 31d } | FAILED
          raw.spec.wait: { readsAs: date } | FAILED
          raw.spec.wait: { readsAs: date, before: today } | FAILED
          raw.spec.wait: 5 | FAILED
          raw.spec.wait: { atLeast: 5 } | UNKNOWN
          raw.spec.wait: { not: { readsAs: date }, present: true } | PASSED
          raw.spec.memory: { readsAs: quantity, atLeast: 0.5Gi } | PASSED
          raw.spec.version: { readsAs: version, equals: 1.3 } | FAILED
          raw.spec.version: { readsAs: version, atLeast: 1.9 } | PASSED
          raw.spec.blank: { present: false } | PASSED
          raw.spec.nothing: { present: false } | PASSED
          raw.spec.nothing.more: { present: false } | PASSED
          raw.spec.none.more: { present: false } | PASSED
          raw.spec.wait.more: { present: false } | UNKNOWN
          raw.spec.words.more: a | UNKNOWN
          raw.spec.date: { readsAs: date, age: { atMost: 30d } } | PASSED
          raw.spec.instant: { readsAs: date, equals: 2026-05-03 } | PASSED
          raw.spec.words: { contains: [a] } | PASSED
          raw.spec.words: { contains: [a, c] } | FAILED
          raw.spec.numbers: { contains: [1.0, 2] } | PASSED
          raw.spec.words: { some: { value: a } } | PASSED
          raw.spec.words: { every: { value: { in: [a, b] } }, ifEmpty: false } | PASSED
          raw.spec.words: a | FAILED
          raw.spec.words: { startsWith: a } | UNKNOWN
          raw.spec.rules: { every: { hosts: { count: { atLeast: 1 } } }, ifEmpty: false } | FAILED
          raw.spec.rules: { some: { hosts: { some: { value: a.example } } } } | PASSED
          raw.spec.nested: { some: { value: { contains: [3] } } } | PASSED
          raw.spec.nested: { some: { name: a } } | UNKNOWN
          raw.spec.map: { some: { key: two, value: 2 } } | PASSED
          raw.spec.map: { count: 2 } | PASSED
          raw.spec.absent: { count: 0 } | PASSED
          raw.spec.absent: { some: { value: 1 } } | FAILED
          raw.spec.absent: { every: { value: 1 }, ifEmpty: true } | PASSED
          raw.spec.wait: { some: { value: 1 } } | UNKNOWN
          raw.spec.twice: 1 | UNKNOWN
          raw.spec.wait: { equals: { fact: raw.spec.wait } } | PASSED
          raw.spec.replicas: { readsAs: number, moreThan: { fact: raw.spec.words } } | UNKNOWN
          kind: { equals: { fact: raw.spec.wait } } | FAILED
          """)
  void of_a_raw_document(String require, Outcome expected) {
    Service service =
        make(Service.class, "objects", list(make(KubernetesFact.class, "raw", RuleText.yaml(RAW))));
    assertEquals(expected, Run.outcome("object", require, service));
  }

  private static Slo slo(String name, Object described) {
    return make(Slo.class, "name", name, "described", described);
  }

  @ParameterizedTest(name = "{0}: complete {1}, incomplete {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { some: { described: true } } | FAILED | UNKNOWN
          { none: { described: true } } | PASSED | UNKNOWN
          { every: { described: true }, ifEmpty: true } | PASSED | UNKNOWN
          { every: { described: true }, ifEmpty: false } | FAILED | UNKNOWN
          { count: 0 } | PASSED | UNKNOWN
          { count: { atLeast: 0 } } | PASSED | PASSED
          { count: { atLeast: 0 }, ifEmpty: false } | FAILED | UNKNOWN
          { count: { atLeast: 1 } } | FAILED | UNKNOWN
          { count: { lessThan: 0 } } | FAILED | FAILED
          { uniqueBy: [name] } | PASSED | UNKNOWN
          """)
  void of_no_elements(String test, Outcome complete, Outcome incomplete) {
    assertEquals(complete, ofSlos(test, list()));
    assertEquals(incomplete, ofSlos(test, some()));
  }

  @ParameterizedTest(name = "{0}: complete {1}, incomplete {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { some: { described: true } } | PASSED | PASSED
          { some: { name: c } } | FAILED | UNKNOWN
          { none: { described: true } } | FAILED | FAILED
          { none: { name: c } } | PASSED | UNKNOWN
          { every: { described: true }, ifEmpty: true } | FAILED | FAILED
          { every: { name: { in: [a, b] } }, ifEmpty: true } | PASSED | UNKNOWN
          { count: 2 } | PASSED | UNKNOWN
          { count: { where: { described: true }, equals: 1 } } | PASSED | UNKNOWN
          { count: { where: { described: true }, atMost: 0 } } | FAILED | FAILED
          { count: { moreThan: 2 } } | FAILED | UNKNOWN
          { uniqueBy: [name] } | PASSED | UNKNOWN
          { uniqueBy: [kind, format] } | FAILED | FAILED
          { uniqueBy: [window] } | FAILED | FAILED
          """)
  void of_elements_that_are_known(String test, Outcome complete, Outcome incomplete) {
    assertEquals(complete, ofSlos(test, list(slo("a", true), slo("b", false))));
    assertEquals(incomplete, ofSlos(test, some(slo("a", true), slo("b", false))));
  }

  @ParameterizedTest(name = "{0}: {1} with a sure true, {2} with a sure false")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { some: { described: true } } | PASSED | UNKNOWN
          { none: { described: true } } | FAILED | UNKNOWN
          { every: { described: true }, ifEmpty: true } | UNKNOWN | FAILED
          { count: { where: { described: true }, atLeast: 1 } } | PASSED | UNKNOWN
          { count: { where: { described: true }, atMost: 1 } } | UNKNOWN | PASSED
          { count: { where: { described: true }, equals: 3 } } | FAILED | FAILED
          { uniqueBy: [described] } | UNKNOWN | UNKNOWN
          """)
  void of_an_element_that_is_unknown(String test, Outcome withTrue, Outcome withFalse) {
    assertEquals(withTrue, ofSlos(test, list(slo("a", unknown()), slo("b", true))));
    assertEquals(withFalse, ofSlos(test, list(slo("a", unknown()), slo("b", false))));
  }

  private static Outcome ofSlos(String test, FactList<Slo> slos) {
    return Run.outcome("service", "slos: " + test, make(Service.class, "slos", slos));
  }

  @Test
  void a_list_that_is_never_empty_and_is_after_all_makes_every_unknown() {
    Service service =
        make(Service.class, "workloads", list(make(Workload.class, "containers", list())));
    assertEquals(
        Outcome.UNKNOWN,
        Run.outcome("workload", "containers: { every: { privileged: false } }", service));
  }

  @Test
  void a_count_may_be_asked_against_another_fact() {
    Redundancy one = make(Redundancy.class, "copies", 1, "survives", list());
    Redundancy none = make(Redundancy.class, "copies", Fact.missing(Facts.at("a.yaml", 1)));
    Redundancy open = make(Redundancy.class, "copies", unknown());
    String require = "survives: { count: { atLeast: { fact: copies } } }";
    assertEquals(Outcome.FAILED, redundancy(require, one));
    assertEquals(Outcome.FAILED, redundancy(require, none));
    assertEquals(Outcome.UNKNOWN, redundancy(require, open));
  }

  private static Outcome redundancy(String require, Redundancy redundancy) {
    return Run.outcome("redundancy", require, make(Service.class, "redundancy", list(redundancy)));
  }

  @Test
  void versions_are_compared_part_by_part() {
    KubernetesFact object =
        make(KubernetesFact.class, "apiRemovedIn", Version.parse("1.9").orElseThrow());
    Service service = make(Service.class, "objects", list(object));
    assertEquals(
        Outcome.PASSED, Run.outcome("object", "apiRemovedIn: { lessThan: 1.31 }", service));
  }

  @Test
  void the_peak_rate_is_an_exact_decimal() {
    Service service = make(Service.class, "peakRate", new BigDecimal("0.30"));
    assertEquals(Outcome.PASSED, Run.outcome("service", "peakRate: 0.3", service));
  }
}
