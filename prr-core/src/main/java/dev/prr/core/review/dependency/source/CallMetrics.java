package dev.prr.core.review.dependency.source;

import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.NodeKind;
import java.util.List;
import java.util.Map;

/**
 * The metrics that count calls between services: those of a service graph (Tempo, the OpenTelemetry
 * connector) and those of Istio. What was never called is no call.
 */
final class CallMetrics {

  private static final String SERVICE_GRAPH = "traces_service_graph_request_total";
  private static final String ISTIO = "istio_requests_total";

  /** Of Istio's names the one that is nearest to a service comes first. */
  private static final List<String> CALLERS =
      List.of("client", "source_canonical_service", "source_app", "source_workload");

  private static final List<String> CALLED =
      List.of(
          "server",
          "destination_canonical_service",
          "destination_service_name",
          "destination_app",
          "destination_workload");

  private CallMetrics() {}

  static boolean areIn(String head) {
    return head.contains(SERVICE_GRAPH) || head.contains(ISTIO);
  }

  static boolean isOne(String metric) {
    return metric.equals(SERVICE_GRAPH) || metric.equals(ISTIO);
  }

  /**
   * One series.
   *
   * @param value as written
   */
  static void series(Map<String, String> labels, String value, int line, Sightings into) {
    if (isNought(value)) {
      return;
    }
    String to = first(CALLED, labels);
    into.call(first(CALLERS, labels), to, line);
    if ("database".equals(labels.get("connection_type")) && !to.isBlank()) {
      Node store = Node.named(Graph.key(to), into.at(line).toString());
      into.thing(store.as(NodeKind.DATASTORE), line);
    }
  }

  private static boolean isNought(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c == '0' || c == '.');
  }

  private static String first(List<String> names, Map<String, String> labels) {
    return names.stream()
        .map(name -> labels.getOrDefault(name, ""))
        .filter(text -> !text.isBlank() && !text.equals("unknown"))
        .findFirst()
        .orElse("");
  }
}
