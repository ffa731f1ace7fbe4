package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Workload.Domain;
import dev.prr.core.service.kubernetes.Manifests;
import dev.prr.core.service.kubernetes.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpreadTest {
  private static final String OWN = "labelSelector: { matchLabels: { app: web } }";
  private static final String ZONE = "topologyKey: topology.kubernetes.io/zone";
  private static final String HOST = "topologyKey: kubernetes.io/hostname";

  private static FactList<Fact<Domain>> of(String pod) {
    return Manifests.of(Sample.deployment("web").metadata("namespace: shop").pod(pod).yaml())
        .workload("web")
        .spreadOver();
  }

  private static List<Domain> domains(String pod) {
    return of(pod).items().stream().map(d -> d.ifKnown().orElseThrow()).toList();
  }

  private static String constraint(String entries) {
    return "topologySpreadConstraints: [ { maxSkew: 1, " + entries + " } ]";
  }

  private static String required(String entries) {
    return "affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [ { "
        + entries
        + " } ] } }";
  }

  private static String preferred(String entries) {
    return "affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [ {"
        + " weight: 100, podAffinityTerm: { "
        + entries
        + " } } ] } }";
  }

  @Test
  void without_a_word_nothing_is_spread() {
    assertEquals(List.of(), domains("restartPolicy: Always"));
    assertTrue(of("restartPolicy: Always").isComplete());
  }

  @Test
  void constraints_and_anti_affinity_of_both_kinds_count() {
    assertEquals(List.of(Domain.ZONE), domains(constraint(ZONE + ", " + OWN)));
    assertEquals(List.of(Domain.HOST), domains(required(HOST + ", " + OWN)));
    assertEquals(List.of(Domain.HOST), domains(preferred(HOST + ", " + OWN)));
    assertEquals(
        List.of(Domain.HOST, Domain.ZONE),
        domains(constraint(ZONE + ", " + OWN) + ", " + required(HOST + ", " + OWN)));
  }

  @Test
  void keys_of_older_clusters_count_and_unknown_keys_do_not() {
    assertEquals(
        List.of(Domain.ZONE),
        domains(constraint("topologyKey: failure-domain.beta.kubernetes.io/zone, " + OWN)));
    assertEquals(
        List.of(Domain.REGION),
        domains(constraint("topologyKey: topology.kubernetes.io/region, " + OWN)));
    assertEquals(List.of(), domains(constraint("topologyKey: acme.dev/rack, " + OWN)));
  }

  @Test
  void a_selector_must_mean_the_own_pods() {
    assertEquals(
        List.of(), domains(constraint(ZONE + ", labelSelector: { matchLabels: { app: api } }")));
    assertEquals(List.of(Domain.ZONE), domains(constraint(ZONE + ", labelSelector: {}")));
    assertEquals(List.of(), domains(constraint(ZONE)), "no selector means no pods");
  }

  @Test
  void a_selector_that_cannot_be_read_leaves_it_open() {
    assertFalse(of(constraint(ZONE + ", labelSelector: { app: web }")).isComplete());
    assertFalse(of("topologySpreadConstraints: zone").isComplete());
  }

  @Test
  void an_anti_affinity_may_be_about_other_namespaces() {
    String inAll = HOST + ", " + OWN + ", namespaces: [other%s]";
    assertEquals(List.of(), domains(required(inAll.formatted(""))));
    assertEquals(List.of(Domain.HOST), domains(required(inAll.formatted(", shop"))));
  }

  @Test
  void each_domain_is_told_once_where_it_is_first_named() {
    FactList<Fact<Domain>> twice =
        of(constraint(HOST + ", " + OWN) + ", " + preferred(HOST + ", " + OWN));
    assertEquals(1, twice.items().size());
    assertEquals(4, twice.items().get(0).place().line());
  }
}
