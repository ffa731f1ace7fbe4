package dev.prr.core.service.identity;

import static dev.prr.core.service.identity.Judged.catalogued;
import static dev.prr.core.service.identity.Judged.component;
import static dev.prr.core.service.identity.Judged.described;
import static dev.prr.core.service.identity.Judged.descriptor;
import static dev.prr.core.service.identity.Judged.entity;
import static dev.prr.core.service.identity.Judged.named;
import static dev.prr.core.service.identity.Judged.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NeighboursTest {

  private static Dependency first(Service service) {
    return service.dependencies().items().get(0);
  }

  private static Gap.Reason reason(Fact<?> fact) {
    return ((Fact.Unknown<?>) fact).gap().reason();
  }

  private static InMemoryTree two(String checkout, String orders) {
    return InMemoryTree.of("checkout/prr.yaml", descriptor("checkout", "", checkout))
        .with("orders/prr.yaml", descriptor("orders", "aliases: [order-api]", orders));
  }

  private static String needs(String name, String criticality) {
    return "dependencies: [ { name: " + name + ", criticality: " + criticality + " } ]";
  }

  @Test
  void two_services_that_need_each_other_close_a_circle() {
    InMemoryTree tree = two(needs("order-api", "hard"), needs("checkout", "hard"));
    assertTrue(first(named("checkout", tree)).leadsBack().is(true));
    assertTrue(first(named("orders", tree)).leadsBack().is(true));
  }

  @Test
  void a_soft_need_closes_no_circle() {
    InMemoryTree tree = two(needs("orders", "hard"), needs("checkout", "soft"));
    assertTrue(first(named("checkout", tree)).leadsBack().is(false));
    assertTrue(first(named("orders", tree)).leadsBack().is(false));
  }

  @Test
  void a_circle_may_lead_over_the_catalogue_and_its_apis() {
    InMemoryTree tree =
        described("", needs("orders", "hard"))
            .with(
                "catalog-info.yaml",
                component("orders", "", "dependsOn: ['resource:db'], consumesApis: [prices-api]")
                    + component("prices", "", "providesApis: [prices-api], dependsOn: [checkout]")
                    + entity("Resource", "db", "", "type: database"));
    assertTrue(first(only(tree)).leadsBack().is(true));
  }

  @Test
  void a_circle_among_others_is_none_of_ours_and_ends() {
    InMemoryTree tree =
        described("", needs("orders", "hard"))
            .with(
                "catalog-info.yaml",
                component("orders", "", "dependsOn: [prices]")
                    + component("prices", "", "dependsOn: [orders]"));
    assertTrue(first(only(tree)).leadsBack().is(false));
  }

  @Test
  void what_was_not_read_may_lead_back() {
    Fact<Boolean> leadsBack = first(only(described("", needs("orders", "hard")))).leadsBack();
    assertEquals(Gap.Reason.ELSEWHERE, reason(leadsBack));
  }

  @Test
  void a_resource_that_services_of_two_teams_need_has_both_named() {
    InMemoryTree tree =
        described("team: payments", needs("orders-db", "hard"))
            .with(
                "a/catalog-info.yaml",
                component("reports", "", "owner: analytics, dependsOn: ['resource:orders-db']"))
            .with("b/catalog-info.yaml", entity("Resource", "orders-db", "", "owner: payments"));
    Dependency database = first(only(tree));
    assertTrue(database.resource().is(true));
    assertTrue(database.neededBy().isComplete());
    assertEquals(
        List.of("analytics", "payments"),
        database.neededBy().items().stream().map(t -> t.ifKnown().orElseThrow()).toList());
  }

  @Test
  void one_catalogue_file_does_not_tell_who_else_needs_a_thing() {
    InMemoryTree tree =
        catalogued("", "owner: payments, dependsOn: ['resource:orders-db']")
            .with("src/readme.txt", "nothing");
    Dependency database = first(only(tree));
    assertFalse(database.neededBy().isComplete());
    assertTrue(database.resource().isMissing());
  }

  @Test
  void consumers_are_declared_listed_or_seen_and_else_unknown_in_one_catalogue() {
    assertTrue(only(described("", "consumers: none")).consumersKnown().is(true));
    assertTrue(only(described("", "consumers: [ shop ]")).consumersKnown().is(true));
    assertTrue(only(catalogued("", "dependencyOf: ['component:shop']")).consumersKnown().is(true));
    assertEquals(Gap.Reason.ELSEWHERE, reason(only(described("", "")).consumersKnown()));
    InMemoryTree tree = two("tier: 1", needs("checkout", "soft"));
    assertTrue(named("checkout", tree).consumersKnown().is(true));
    InMemoryTree catalogues =
        described("", "")
            .with("a/catalog-info.yaml", component("shop", "", "owner: a"))
            .with("b/catalog-info.yaml", component("search", "", "owner: b"));
    assertTrue(only(catalogues).consumersKnown().is(false));
  }

  @Test
  void copies_of_a_dependency_are_declared_or_seen_in_the_same_run() {
    String hard = needs("orders", "hard");
    assertTrue(
        first(only(described("", hard + ", redundancy: [ { name: orders, copies: 1 } ]")))
            .singlePointOfFailure()
            .is(true));
    assertTrue(
        first(only(described("", hard + ", redundancy: [ { name: Orders, copies: 2 } ]")))
            .singlePointOfFailure()
            .is(false));
    assertEquals(
        Gap.Reason.ABSENT, reason(first(only(described("", hard))).singlePointOfFailure()));
    assertTrue(
        first(only(described("", needs("orders", "soft")))).singlePointOfFailure().is(false));
    assertTrue(
        first(only(described("", "dependencies: [ { name: orders } ]")))
            .singlePointOfFailure()
            .isMissing());
    InMemoryTree alone =
        two(hard, "tier: 1")
            .with(
                "orders/deploy.yaml",
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec:"
                    + " { replicas: 1, template: { spec: { containers: [ { name: a } ] } } }\n");
    assertTrue(first(named("checkout", alone)).singlePointOfFailure().is(true));
  }

  @Test
  void what_is_declared_of_a_dependency_is_read() {
    Dependency dependency =
        first(
            only(
                described(
                    "",
                    "dependencies: [ { name: pay, serviceLevel: gold, mitigation: { plan: a, team:"
                        + " b, due: 2026-12-31, lastReview: 2026-01-31 }, external: { support: a,"
                        + " statusPage: 'https://status.example.org', contract: b, exit: c } } ]")));
    assertTrue(dependency.serviceLevel().is("gold"));
    assertTrue(dependency.mitigation().team().is("b"));
    assertEquals(
        "2026-01-31", dependency.mitigation().lastReview().map(d -> "" + d).ifKnown().get());
    assertTrue(dependency.external().declared().is(true));
    assertTrue(dependency.external().exit().is("c"));
    assertTrue(first(only(described("", needs("a", "hard")))).external().declared().is(false));
  }
}
