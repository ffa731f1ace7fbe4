package dev.prr.core.service.identity;

import static dev.prr.core.service.identity.Judged.catalogued;
import static dev.prr.core.service.identity.Judged.component;
import static dev.prr.core.service.identity.Judged.described;
import static dev.prr.core.service.identity.Judged.descriptor;
import static dev.prr.core.service.identity.Judged.entity;
import static dev.prr.core.service.identity.Judged.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Dependency.Criticality;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Service;
import dev.prr.core.service.Workload.Domain;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DependenciesTest {

  private static List<String> names(Service service) {
    return service.dependencies().items().stream()
        .map(dependency -> dependency.name().ifKnown().orElseThrow())
        .toList();
  }

  private static Dependency first(Service service) {
    return service.dependencies().items().get(0);
  }

  @Test
  void what_a_team_declares_is_read_whole() {
    Dependency dependency =
        first(
            only(
                described(
                    "",
                    "dependencies: [ { name: orders-db, criticality: hard, impact: a, fallback: b,"
                        + " detect: c, communicate: d, team: databases, target: 99.95% } ]")));
    assertTrue(dependency.name().is("orders-db"));
    assertTrue(dependency.criticality().is(Criticality.HARD));
    assertTrue(dependency.impact().is("a"));
    assertTrue(dependency.fallback().is("b"));
    assertTrue(dependency.detect().is("c"));
    assertTrue(dependency.communicate().is("d"));
    assertTrue(dependency.ownerTeam().is("databases"));
    assertTrue(dependency.target().is(Ratio.parse("99.95%").orElseThrow()));
    assertEquals("prr.yaml:4:33", dependency.place().toString());
  }

  @Test
  void dependencies_are_declared_by_a_list_or_by_the_word_none_and_not_by_silence() {
    assertTrue(only(described("", "dependencies: none")).dependenciesDeclared().is(true));
    assertTrue(
        only(described("", "dependencies: [ { name: a } ]")).dependenciesDeclared().is(true));
    assertTrue(only(described("", "")).dependenciesDeclared().is(false));
    assertTrue(only(catalogued("", "dependsOn: ['resource:a']")).dependenciesDeclared().is(true));
    assertTrue(only(catalogued("", "dependsOn: []")).dependenciesDeclared().is(false));
  }

  @Test
  void the_catalogue_adds_what_the_team_did_not_list() {
    Service service =
        only(
            described("", "dependencies: [ { name: orders, criticality: soft } ]")
                .with(
                    "catalog-info.yaml",
                    component(
                            "checkout",
                            "",
                            "dependsOn: ['Component:default/Orders', 'resource:db'],"
                                + " consumesApis: [orders-api, search-api]")
                        + component("orders", "", "owner: sales, providesApis: [orders-api]")));
    assertEquals(List.of("orders", "db", "search-api"), names(service));
    assertTrue(first(service).criticality().is(Criticality.SOFT));
    assertTrue(first(service).ownerTeam().is("sales"));
    assertTrue(service.dependencies().items().get(1).criticality().isMissing());
    assertTrue(service.dependencies().isComplete());
  }

  @Test
  void a_dependency_resolves_against_what_was_read_and_is_unknown_where_that_is_too_little() {
    InMemoryTree alone = catalogued("", "dependsOn: ['resource:db']");
    Fact<Boolean> unknown = first(only(alone)).resolves();
    assertEquals(Gap.Reason.ELSEWHERE, ((Fact.Unknown<Boolean>) unknown).gap().reason());

    InMemoryTree more = InMemoryTree.of("../catalogue/a.yaml", entity("Group", "x", "", ""));
    assertTrue(first(only(alone, more)).resolves().is(false));

    InMemoryTree all =
        InMemoryTree.of("../catalogue/a.yaml", entity("Resource", "DB", "", "owner: databases"));
    assertTrue(first(only(alone, all)).resolves().is(true));
    assertTrue(first(only(alone, all)).ownerTeam().is("databases"));
  }

  @Test
  void a_service_of_the_same_run_is_known_without_a_catalogue() {
    InMemoryTree tree =
        InMemoryTree.of(
                "a/prr.yaml",
                descriptor("checkout", "team: payments", "dependencies: [ { name: orders-svc } ]"))
            .with(
                "b/prr.yaml",
                descriptor("orders", "team: sales, aliases: [orders-svc]", "dependencies: none"));
    Dependency dependency = first(Judged.named("checkout", tree));
    assertTrue(dependency.resolves().is(true));
    assertTrue(dependency.ownerTeam().is("sales"));
  }

  @Test
  void an_owner_that_is_a_person_leaves_the_team_missing() {
    Service service =
        only(
            catalogued("", "dependsOn: ['resource:db']")
                .with("db.yaml", entity("Resource", "db", "", "owner: user:jo")));
    assertTrue(first(service).ownerTeam().isMissing());
  }

  @Test
  void declared_copies_stand_beside_those_of_the_manifests() {
    Service service =
        only(
            described(
                "", "redundancy: [ { name: orders-db, copies: 2, survives: [host, zone] } ]"));
    Redundancy redundancy = service.redundancy().items().get(0);
    assertTrue(redundancy.name().is("orders-db"));
    assertTrue(redundancy.copies().is(2));
    assertEquals(
        List.of(Optional.of(Domain.HOST), Optional.of(Domain.ZONE)),
        redundancy.survives().items().stream().map(Fact::ifKnown).toList());
    assertTrue(redundancy.survives().isComplete());
  }

  @Test
  void a_service_cannot_promise_more_than_a_service_of_the_same_run_it_hangs_on() {
    InMemoryTree tree =
        InMemoryTree.of(
                "a/prr.yaml",
                descriptor("checkout", "", "dependencies: [ { name: orders, criticality: hard } ]"))
            .with("a/slo.yaml", slo("checkout", "0.9995"))
            .with("b/prr.yaml", descriptor("orders", "", "dependencies: none"))
            .with("b/slo.yaml", slo("orders", "0.999"));
    Service checkout = Judged.named("checkout", tree);
    assertTrue(first(checkout).target().is(Ratio.parse("99.9%").orElseThrow()));
    assertEquals("b/slo.yaml", first(checkout).target().place().path().value());
    assertTrue(checkout.maximumPromise().is(Ratio.parse("99.9%").orElseThrow()));
    assertTrue(checkout.promiseHolds().is(false));
    assertEquals("a/slo.yaml", checkout.promiseHolds().place().path().value());
    assertTrue(Judged.named("orders", tree).promiseHolds().isMissing());
  }

  private static String slo(String service, String target) {
    return """
        apiVersion: openslo/v1
        kind: SLO
        metadata: { name: availability }
        spec:
          service: SERVICE
          budgetingMethod: Occurrences
          timeWindow: [ { duration: 30d, isRolling: true } ]
          objectives: [ { target: TARGET } ]
          indicator:
            metadata: { name: availability }
            spec:
              ratioMetric:
                counter: true
                good: { metricSource: { type: Prometheus, spec: { query: 'sum(rate(http_requests_total{code!~"5.."}[5m]))' } } }
                total: { metricSource: { type: Prometheus, spec: { query: 'sum(rate(http_requests_total[5m]))' } } }
        """
        .replace("SERVICE", service)
        .replace("TARGET", target);
  }
}
