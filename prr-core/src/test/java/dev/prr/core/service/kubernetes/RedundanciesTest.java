package dev.prr.core.service.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.FactList;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Workload.Domain;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RedundanciesTest {

  private static FactList<Redundancy> of(Manifests manifests) {
    Scope scope = manifests.scope();
    return Redundancies.of(scope, Workloads.of(scope));
  }

  private static Redundancy only(Manifests manifests) {
    assertEquals(1, of(manifests).items().size());
    return of(manifests).items().get(0);
  }

  private static List<Domain> survives(Redundancy part) {
    return part.survives().items().stream().map(d -> d.ifKnown().orElseThrow()).toList();
  }

  private static Manifests spread(int replicas, String key) {
    return Manifests.of(
        Sample.deployment("web")
            .metadata("namespace: shop")
            .spec("replicas: " + replicas)
            .pod(
                "topologySpreadConstraints: [ { topologyKey: "
                    + key
                    + ", labelSelector: { matchLabels: { app: web } } } ]")
            .yaml());
  }

  @Test
  void copies_in_several_zones_survive_a_host_too() {
    Redundancy web = only(spread(3, "topology.kubernetes.io/zone"));
    assertTrue(web.name().is("Deployment/shop/web"));
    assertTrue(web.copies().is(3));
    assertEquals(List.of(Domain.HOST, Domain.ZONE), survives(web));
  }

  @Test
  void copies_on_several_hosts_survive_a_host_only() {
    assertEquals(List.of(Domain.HOST), survives(only(spread(2, "kubernetes.io/hostname"))));
  }

  @Test
  void one_copy_survives_nothing_however_it_is_spread() {
    assertEquals(List.of(), survives(only(spread(1, "topology.kubernetes.io/zone"))));
  }

  @Test
  void how_many_copies_a_daemon_set_has_its_nodes_say() {
    Redundancy agent = only(Manifests.of(Sample.of("apps/v1", "DaemonSet", "agent").yaml()));
    assertTrue(agent.copies().isMissing());
    assertEquals(List.of(Domain.HOST, Domain.ZONE), survives(agent));
  }

  @Test
  void jobs_are_no_parts_that_need_copies() {
    assertEquals(
        List.of(), of(Manifests.of(Sample.of("batch/v1", "Job", "migrate").yaml())).items());
  }

  @Test
  void unknown_copies_leave_open_what_is_survived() {
    Manifests maybe =
        Manifests.of(Sample.deployment("web").yaml())
            .leftOut("chart/hpa.yaml", "HorizontalPodAutoscaler");
    assertFalse(only(maybe).survives().isComplete());
  }

  @Test
  void what_may_be_missing_from_the_workloads_may_be_missing_here() {
    Manifests some =
        Manifests.of(Sample.deployment("web").yaml()).leftOut("chart/a.yaml", "kind: Deployment");
    assertFalse(of(some).isComplete());
  }
}
