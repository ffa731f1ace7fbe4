package dev.prr.core.service.kubernetes.object;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.WorkloadKind;
import dev.prr.core.source.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What it means that the far end of a reference was not read: usually that there is none, but a
 * left-out file may hold it, and an operator or a chart in the same namespace may make it.
 */
final class FarEnds {

  /** Custom objects, by group, out of which pods and Services are made while a cluster runs. */
  private static final Map<String, Set<String>> MAKERS =
      Map.ofEntries(
          Map.entry(
              "monitoring.coreos.com",
              Set.of("Prometheus", "PrometheusAgent", "Alertmanager", "ThanosRuler")),
          Map.entry(
              "operator.victoriametrics.com",
              Set.of("VMAgent", "VMAlert", "VMAlertmanager", "VMSingle", "VMCluster", "VMAuth")),
          Map.entry("postgresql.cnpg.io", Set.of("Cluster", "Pooler")),
          Map.entry("acid.zalan.do", Set.of("postgresql")),
          Map.entry("postgres-operator.crunchydata.com", Set.of("PostgresCluster")),
          Map.entry(
              "kafka.strimzi.io",
              Set.of("Kafka", "KafkaNodePool", "KafkaConnect", "KafkaBridge", "KafkaMirrorMaker2")),
          Map.entry("elasticsearch.k8s.elastic.co", Set.of("Elasticsearch")),
          Map.entry("kibana.k8s.elastic.co", Set.of("Kibana")),
          Map.entry("serving.knative.dev", Set.of("Service")),
          Map.entry("opentelemetry.io", Set.of("OpenTelemetryCollector")),
          Map.entry("jaegertracing.io", Set.of("Jaeger")),
          Map.entry("rabbitmq.com", Set.of("RabbitmqCluster")),
          Map.entry("databases.spotahome.com", Set.of("RedisFailover")),
          Map.entry("mysql.oracle.com", Set.of("InnoDBCluster")),
          Map.entry("mongodbcommunity.mongodb.com", Set.of("MongoDBCommunity")),
          Map.entry("k8s.keycloak.org", Set.of("Keycloak")),
          Map.entry("minio.min.io", Set.of("Tenant")),
          Map.entry("grafana.integreatly.org", Set.of("Grafana")),
          Map.entry("flink.apache.org", Set.of("FlinkDeployment")),
          Map.entry("helm.toolkit.fluxcd.io", Set.of("HelmRelease")),
          Map.entry("helm.cattle.io", Set.of("HelmChart")));

  private final Inventory inventory;
  private final Set<String> homesOfMakers = new HashSet<>();
  private final Map<String, Optional<Gap>> gapByKind = new HashMap<>();

  FarEnds(Inventory inventory) {
    this.inventory = inventory;
    MAKERS.forEach(
        (group, kinds) ->
            kinds.stream()
                .flatMap(kind -> inventory.all(group, kind).stream())
                .forEach(maker -> homesOfMakers.add(inventory.idOf(maker).home())));
  }

  /**
   * Whether the reference resolves although its far end was not read: no, or nobody can tell.
   *
   * @param kind of the far end
   * @param place of the reference
   */
  Fact<Boolean> notRead(KubernetesObject from, String kind, Location place) {
    if (homesOfMakers.contains(inventory.idOf(from).home())) {
      return Fact.unknown(
          Gap.Reason.MADE_BY_OPERATOR,
          "What this refers to was not found, but an operator in its namespace may make it.",
          place);
    }
    return gapByKind
        .computeIfAbsent(kind, this::gap)
        .map(gap -> Fact.<Boolean>unknown(gap))
        .orElseGet(() -> Fact.known(false, place));
  }

  /** Pods are seldom written themselves: whatever runs some may hold them. */
  private Optional<Gap> gap(String kind) {
    List<Gap> gaps =
        kind.equals("Pod")
            ? inventory.gaps(WorkloadKind.WORDS.toArray(String[]::new))
            : inventory.gaps("kind: " + kind, "\"kind\": \"" + kind + "\"");
    return gaps.stream().findFirst();
  }
}
