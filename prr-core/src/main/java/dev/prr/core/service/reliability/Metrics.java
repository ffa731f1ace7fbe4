package dev.prr.core.service.reliability;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.BusinessMetric;
import dev.prr.core.service.query.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether metrics that are asked for by name are read by any query. */
public final class Metrics {

  /** What client libraries add to the name of a counter, histogram or timer. */
  private static final List<String> ENDINGS =
      List.of("", "_total", "_count", "_sum", "_bucket", "_seconds", "_created");

  /** How clients of other services and stores name what they measure. */
  private static final List<String> CLIENTS =
      List.of(
          "http_client_",
          "http_outgoing_",
          "rpc_client_",
          "grpc_client_",
          "grpc_io_client_",
          "resilience4j_",
          "hystrix_",
          "feign_",
          "okhttp_",
          "traces_service_graph_",
          "envoy_cluster_upstream_",
          "db_client_",
          "hikaricp_",
          "jdbc_connections_",
          "spring_data_repository_",
          "lettuce_",
          "mongodb_driver_",
          "redis_client_",
          "kafka_producer_",
          "kafka_consumer_",
          "spring_kafka_",
          "spring_rabbitmq_",
          "rabbitmq_published_",
          "aws_sdk_client_",
          "messaging_client_",
          "net_conntrack_dialer_");

  private final Monitored monitored;

  private Metrics(Monitored monitored) {
    this.monitored = monitored;
  }

  public static Metrics of(Monitored monitored) {
    return new Metrics(monitored);
  }

  /** The metrics that a descriptor declares the business to look at. */
  public FactList<BusinessMetric> ofBusiness(Field declared) {
    Set<String> read = new HashSet<>();
    monitored.selectors().forEach(selector -> read.add(selector.metric()));
    List<BusinessMetric> found = new ArrayList<>();
    for (Field item : declared.items()) {
      Fact<String> name = item.text();
      found.add(new BusinessMetric(name, name.flatMap(n -> tracked(n, read, name)), item.place()));
    }
    return FactList.complete(found, declared.place());
  }

  private Fact<Boolean> tracked(String name, Set<String> read, Fact<String> declared) {
    String plain = name.replace('.', '_').replace('-', '_');
    boolean found = ENDINGS.stream().anyMatch(ending -> read.contains(plain + ending));
    return Facts.any(
        found ? List.of(Fact.known(true, declared.place())) : List.of(),
        monitored.allGaps(),
        declared.place());
  }

  /** Whether calls to others are measured on this side. */
  public Fact<Boolean> ofCalls() {
    boolean found = monitored.selectors().anyMatch(Metrics::isOfClient);
    return Facts.any(
        found
            ? List.of(Fact.known(true, monitored.scope().descriptor()))
            : Mesh.in(monitored.scope()),
        monitored.allGaps(),
        monitored.scope().descriptor());
  }

  private static boolean isOfClient(Selector selector) {
    String metric = selector.metric();
    return CLIENTS.stream().anyMatch(metric::startsWith)
        || selector.matchers().stream()
            .anyMatch(
                m ->
                    (m.label().equals("reporter") && m.value().equals("source"))
                        || (m.label().equals("direction") && m.value().equals("outbound"))
                        || (m.label().equals("span_kind") && m.value().endsWith("CLIENT")));
  }
}
