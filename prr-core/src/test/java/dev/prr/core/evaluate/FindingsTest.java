package dev.prr.core.evaluate;

import static dev.prr.core.evaluate.Facts.at;
import static dev.prr.core.evaluate.Facts.known;
import static dev.prr.core.evaluate.Facts.list;
import static dev.prr.core.evaluate.Facts.make;
import static dev.prr.core.evaluate.Facts.makeIn;
import static dev.prr.core.evaluate.Facts.some;
import static dev.prr.core.evaluate.Facts.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.Alert;
import dev.prr.core.service.Container;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.OwnedPath;
import dev.prr.core.service.Service;
import dev.prr.core.service.Slo;
import dev.prr.core.service.Workload;
import dev.prr.core.source.Location;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a finding points, what it says and by what it is known again. */
final class FindingsTest {

  private static final Alert ALERT =
      make(
          Alert.class,
          "name",
          Fact.known("HighErrorRate", at("a.yaml", 11)),
          "severity",
          Fact.known("critical", at("a.yaml", 12)),
          "paging",
          Fact.known(true, List.of(at("a.yaml", 13), at("policy.yaml", 3))),
          "hold",
          Fact.known(Duration.ofSeconds(90), at("a.yaml", 14)),
          "labels",
          FactMap.of(Map.of("team", Fact.known("shop", at("a.yaml", 16))), at("a.yaml", 15)),
          "annotations",
          FactMap.empty(at("a.yaml", 17)),
          "burnRate",
          unknown(),
          "place",
          at("a.yaml", 10));

  @Test
  void the_tier_a_service_is_judged_as_is_shown_also_where_none_is_declared() {
    Service service = make(Service.class, "alerts", list(ALERT));
    var rule =
        RuleText.rule(
            RuleText.with(
                "for: alert\nrequire: { paging: false }\nmessage: Tier {run.tier}, not"
                    + " {service.tier}.\n"));
    assertEquals("Tier 1, not (none).", Run.judge(rule, service).findings().get(0).message());
  }

  @ParameterizedTest(name = "{0} points at line {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          severity: page | 12
          allOf: [ { paging: true }, { severity: page }, { hold: 5m } ] | 12
          allOf: [ { burnRate: true }, { hold: 5m } ] | 14
          anyOf: [ { hold: 5m }, { severity: page } ] | 14
          not: { severity: { equals: critical, ifMissing: false } } | 12
          not: { anyOf: [ { hold: { equals: 5m, ifMissing: false } }, { paging: true } ] } | 13
          not: { allOf: [ { labels.team: { equals: shop, ifMissing: false } }, { paging: true } ] } | 16
          severity: { not: critical, present: true } | 12
          labels.app: web | 15
          annotations.runbook_url: { present: true } | 17
          labels.team: { present: false } | 16
          hold: { atLeast: 1m, atMost: 80s } | 14
          labels: { none: { key: team } } | 16
          labels: { some: { key: app } } | 15
          labels: { count: 0 } | 16
          labels: { count: { atLeast: 2 } } | 15
          """)
  void a_finding_points_at_the_first_test_that_decides(String require, int line) {
    assertEquals(at("a.yaml", line), only("alert", require, alerts(ALERT)).place());
  }

  @Test
  void a_value_made_of_several_places_names_them_all_the_one_to_change_first() {
    Finding finding = only("alert", "paging: false", alerts(ALERT));
    assertEquals(at("a.yaml", 13), finding.place());
    assertEquals(List.of(at("policy.yaml", 3)), finding.related());
  }

  @Test
  void an_at_of_the_rule_comes_first_and_what_was_read_is_related() {
    String rule =
        RuleText.with(
            """
            for: alert
            require: { severity: page }
            at: annotations
            message: It fails.
            """);
    Finding finding = Run.judge(RuleText.rule(rule), alerts(ALERT)).findings().get(0);
    assertEquals(at("a.yaml", 17), finding.place());
    assertEquals(List.of(at("a.yaml", 12)), finding.related());
  }

  @Test
  void an_at_may_name_a_group_that_has_no_place_of_its_own() {
    String rule =
        RuleText.with(
            """
            for: alert
            require: { severity: page }
            at: runbook
            message: It fails.
            """);
    Finding finding = Run.judge(RuleText.rule(rule), alerts(ALERT)).findings().get(0);
    assertEquals(at("a.yaml", 1), finding.place());
  }

  @Test
  void a_list_points_at_the_first_offender_and_names_ten_more() {
    Slo[] slos =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> make(Slo.class, "described", i % 2 == 0, "place", at("slo.yaml", i)))
            .toArray(Slo[]::new);
    Service service = make(Service.class, "slos", list(slos));
    Finding finding =
        only("service", "slos: { every: { described: true }, ifEmpty: false }", service);
    assertEquals(at("slo.yaml", 1), finding.place());
    assertEquals(9, finding.related().size());
    Finding none = only("service", "slos: { none: { described: { in: [true, false] } } }", service);
    assertEquals(10, none.related().size());
    assertEquals(at("slo.yaml", 11), none.related().get(9));
  }

  @Test
  void a_list_in_which_none_is_found_is_pointed_at_itself() {
    Service service = make(Service.class, "slos", list(make(Slo.class)));
    assertEquals(
        at("a.yaml", 500), only("service", "slos: { some: { described: true } }", service).place());
  }

  @Test
  void the_repeated_one_is_the_one_to_change() {
    Service service =
        make(
            Service.class,
            "slos",
            list(
                make(Slo.class, "name", "a", "place", at("slo.yaml", 1)),
                make(Slo.class, "name", "b", "place", at("slo.yaml", 2)),
                make(Slo.class, "name", "a", "place", at("slo.yaml", 3))));
    assertEquals(at("slo.yaml", 3), only("service", "slos: { uniqueBy: [name] }", service).place());
  }

  @Test
  void a_raw_document_is_pointed_at_where_it_is_written() {
    KubernetesFact object =
        make(
            KubernetesFact.class,
            "raw",
            RuleText.yaml("spec:\n  rules:\n    - host: a\n    - host: b\n  tls: ~\n"));
    Service service = make(Service.class, "objects", list(object));
    assertEquals(
        "rule.yaml:4:7",
        only("object", "raw.spec.rules: { every: { host: a }, ifEmpty: true }", service)
            .place()
            .toString());
    assertEquals(
        "rule.yaml:5:3", only("object", "raw.spec.tls.mode: STRICT", service).place().toString());
    assertEquals("rule.yaml:1:1", only("object", "raw.spec.a.b: 1", service).place().toString());
  }

  @Test
  void the_service_itself_is_where_its_name_is_written() {
    Service service =
        make(Service.class, "name", Fact.known("shop", at("prr.yaml", 4)), "role", unknown());
    String require = "not: { anyOf: [ { name: shop } ] }";
    Finding finding = only("service", require, service);
    assertEquals(at("prr.yaml", 4), finding.place());
    assertEquals("service/shop", finding.subject());
  }

  @Test
  void things_are_called_as_people_call_them() {
    Container app = make(Container.class, "name", "app");
    Workload web =
        make(Workload.class, "name", "web", "kind", "Deployment", "containers", list(app));
    Workload inShop = Facts.with(web, "namespace", known("shop"));
    assertEquals("Deployment/web", subject("workload", "workloads", list(web)));
    assertEquals("Deployment/shop/web", subject("workload", "workloads", list(inShop)));
    assertEquals(
        "Deployment/shop/web/container/app", subject("container", "workloads", list(inShop)));
    assertEquals("alert/HighErrorRate", subject("alert", "alerts", list(ALERT)));
    assertEquals(
        "dependency/bank",
        subject("dependency", "dependencies", list(make(Dependency.class, "name", "bank"))));
    assertEquals(
        "ownedPath/deploy",
        subject("ownedPath", "ownedPaths", list(make(OwnedPath.class, "path", "deploy"))));
    assertEquals(
        "Service/(unknown: unrendered)/web",
        subject(
            "object",
            "objects",
            list(
                make(
                    KubernetesFact.class,
                    "kind",
                    "Service",
                    "name",
                    "web",
                    "namespace",
                    unknown()))));
  }

  private static String subject(String kind, String field, FactList<?> things) {
    String name = kind.equals("ownedPath") ? "path" : "name";
    return only(kind, name + ": nothing", make(Service.class, field, things)).subject();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {name} pages | HighErrorRate pages
          {subject}: {severity} | alert/HighErrorRate: critical
          held {hold} | held 1m30s
          {labels.team}, {labels."app.kubernetes.io/name"} | shop, (none)
          {burnRate} | (unknown: unrendered)
          {labels} | team: shop
          {annotations} | (none)
          {service.peakRate} a second | 2.5 a second
          {paging} | true
          """)
  void placeholders_are_printed_in_units(String message, String expected) {
    Service service =
        Facts.with(alerts(ALERT), "peakRate", known(new java.math.BigDecimal("2.50")));
    assertEquals(expected, message("alert", message, "name: nothing", service));
  }

  @Test
  void of_a_list_the_first_three_are_shown_and_the_rest_is_counted() {
    Workload workload =
        make(
            Workload.class,
            "isolatedBy",
            list(known("a"), known("b"), known("c"), known("d"), known("e")),
            "hostAccess",
            some(known("pid")),
            "containers",
            list(make(Container.class, "name", "app")));
    Service service = make(Service.class, "workloads", list(workload));
    assertEquals(
        "a, b, c and 2 more | pid and perhaps more | app | (none)",
        message(
            "workload",
            "{isolatedBy} | {hostAccess} | {containers} | {spreadOver}",
            "name: nothing",
            service));
    KubernetesFact object =
        make(KubernetesFact.class, "raw", RuleText.yaml("a: [1, 2, 3, 4]\nb: { c: 1, d: 2 }\n"));
    assertEquals(
        "1, 2, 3 and 1 more; c, d; (none)",
        message(
            "object",
            "{raw.a}; {raw.b}; {raw.c}",
            "name: nothing",
            make(Service.class, "objects", list(object))));
  }

  @Test
  void a_message_is_cut_at_its_limit_and_never_inside_a_character() {
    Alert loud = Facts.with(ALERT, "name", known("\uD83D\uDD14".repeat(900)));
    for (String lead : List.of("", "x")) {
      String message = message("alert", lead + "{name}", "name: nothing", alerts(loud));
      assertTrue(message.length() <= 1024, message);
      assertTrue(message.endsWith("\uD83D\uDD14…"), message);
    }
  }

  private static String message(String kind, String message, String require, Service service) {
    String rule =
        RuleText.with(
            "message: '" + message + "'\nfor: " + kind + "\nrequire: { " + require + " }\n");
    return Run.judge(RuleText.rule(rule), service).findings().get(0).message();
  }

  @Test
  void a_fingerprint_stays_when_values_lines_and_messages_change() {
    Finding before = only("alert", "severity: page", alerts(ALERT));
    Alert moved = Facts.with(ALERT, "severity", Fact.known("info", at("a.yaml", 77)));
    Finding after =
        only("alert", "severity: page", alerts(Facts.with(moved, "place", at("a.yaml", 70))));
    assertEquals(before.fingerprint(), after.fingerprint());
    assertTrue(before.fingerprint().matches("[0-9a-f]{64}"));
  }

  @Test
  void a_fingerprint_differs_by_file_thing_and_path() {
    Finding one = only("alert", "severity: page", alerts(ALERT));
    Alert elsewhere = Facts.with(ALERT, "place", at("b.yaml", 10));
    Alert renamed = Facts.with(ALERT, "name", known("Other"));
    for (Service other : List.of(alerts(elsewhere), alerts(renamed))) {
      assertNotEquals(one.fingerprint(), only("alert", "severity: page", other).fingerprint());
    }
    assertNotEquals(one.fingerprint(), only("alert", "hold: 5m", alerts(ALERT)).fingerprint());
  }

  @Test
  void things_of_one_name_in_one_file_are_told_apart() {
    Alert again =
        Facts.with(
            Facts.with(ALERT, "place", at("a.yaml", 90)),
            "severity",
            Fact.known("ticket", at("a.yaml", 92)));
    List<Finding> findings = Run.judge("alert", "severity: page", alerts(ALERT, again)).findings();
    assertEquals(2, findings.size());
    assertNotEquals(findings.get(0).fingerprint(), findings.get(1).fingerprint());
  }

  @Test
  void findings_come_in_reading_order() {
    Alert first = makeIn("a.yaml", Alert.class, "name", "z");
    Alert second = makeIn("b.yaml", Alert.class, "name", "a");
    List<Location> places =
        Run.judge("alert", "paging: true", alerts(second, first)).findings().stream()
            .map(Finding::place)
            .toList();
    assertEquals(places.stream().sorted().toList(), places);
  }

  private static Service alerts(Alert... alerts) {
    return make(Service.class, "alerts", list(alerts));
  }

  private static Finding only(String kind, String require, Service service) {
    List<Finding> findings = Run.judge(kind, require, service).findings();
    assertEquals(1, findings.size(), require);
    return findings.get(0);
  }
}
