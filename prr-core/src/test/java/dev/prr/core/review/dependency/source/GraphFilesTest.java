package dev.prr.core.review.dependency.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.NodeKind;
import dev.prr.core.review.dependency.graph.Source;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GraphFilesTest {

  private static Observed read(String text) {
    try {
      return GraphFiles.read(
          new SourcePath("observed/graph"), new StringReader(text), Limits.DEFAULT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> edges(Observed observed) {
    return observed.edges().stream().map(e -> e.from() + " " + e.to()).toList();
  }

  @Test
  void service_graph_metrics_are_read_with_entry_points_and_databases() {
    Observed observed =
        read(
            """
            # TYPE traces_service_graph_request_total counter
            traces_service_graph_request_total{client="user",server="web"} 120
            traces_service_graph_request_total{client="web",connection_type="",server="Checkout"} 12.0 1764000000
            traces_service_graph_request_total{client="checkout",connection_type="database",server="orders-db",} 3 # {trace_id="a"} 1
            traces_service_graph_request_total{client="web",server="old"} 0
            traces_service_graph_request_total{client="web",server="ch\\"x} 1
            traces_service_graph_request_total{client="web"} 4
            other_metric{client="a",server="b"} 1
            """);
    assertEquals(List.of("web checkout", "checkout orders-db"), edges(observed));
    assertEquals("observed/graph:3:1", observed.edges().get(0).places().get(0));
    assertTrue(observed.edges().stream().allMatch(Edge::isObserved));
    assertTrue(observed.nodes().get(0).entry());
    assertEquals(NodeKind.DATASTORE, observed.nodes().get(1).kind());
    assertEquals(
        List.of(6, 7), observed.leftOut().stream().map(row -> row.place().line()).toList());
  }

  @Test
  void istio_metrics_take_the_name_that_is_nearest_to_a_service() {
    Observed observed =
        read(
            """
            istio_requests_total{source_workload="web-v1",source_canonical_service="web",destination_service_name="cart",destination_workload="cart-v2",response_code="200"} 7
            istio_requests_total{source_workload="unknown",destination_service_name="web"} 7
            """);
    assertEquals(List.of("web cart"), edges(observed));
    assertEquals(1, observed.leftOut().size());
  }

  @Test
  void an_answer_of_prometheus_is_read_series_by_series() {
    Observed observed =
        read(
            """
            {"status":"success","data":{"resultType":"vector","result":[
             {"metric":{"__name__":"traces_service_graph_request_total","client":"web","server":"cart"},"value":[1764000000,"5"]},
             {"metric":{"client":"web","server":"gone"},"value":[1764000000,"0"]},
             {"metric":{"server":"cart"},"value":[1764000000,"5"]}]}}
            """);
    assertEquals(List.of("web cart"), edges(observed));
    assertEquals(4, observed.leftOut().get(0).place().line());
  }

  @Test
  void kiali_joins_the_workloads_of_an_app_whatever_comes_first() {
    Observed observed =
        read(
            """
            {"graphType":"versionedApp","elements":{
             "edges":[{"data":{"id":"e1","source":"1","target":"2"}},
                      {"data":{"id":"e2","source":"2","target":"3"}},
                      {"data":{"id":"e3","source":"3","target":"9"}}],
             "nodes":[{"data":{"id":"1","nodeType":"app","app":"web","workload":"web-v1"}},
                      {"data":{"id":"2","nodeType":"service","app":"cart","service":"cart"}},
                      {"data":{"id":"3","nodeType":"app","app":"cart","workload":"cart-v1"}}]}}
            """);
    assertEquals(List.of("web cart"), edges(observed));
    assertEquals(4, observed.leftOut().get(0).place().line());
  }

  @Test
  void jaeger_is_read_bare_and_wrapped() {
    String list = "[{\"parent\":\"web\",\"child\":\"cart\",\"callCount\":3},{\"parent\":\"x\"},7]";
    assertEquals(List.of("web cart"), edges(read(list)));
    assertEquals(List.of("web cart"), edges(read("{\"data\":" + list + ",\"errors\":null}")));
    assertEquals(2, read(list).leftOut().size());
  }

  @Test
  void the_catalogue_says_who_owns_what_and_apis_lead_to_their_providers() {
    Observed observed =
        read(
            """
            [{"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"Web"},
              "spec":{"type":"website","owner":"group:default/shop","dependsOn":["resource:default/web-db","user:a.person"],"consumesApis":["cart-api"]}},
             {"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"cart"},
              "spec":{"type":"service","owner":"user:a.person","providesApis":["api:default/cart-api"]}},
             {"apiVersion":"backstage.io/v1alpha1","kind":"Resource","metadata":{"name":"web-db"},
              "spec":{"type":"database","owner":"databases","dependencyOf":["component:default/report"]}},
             {"apiVersion":"backstage.io/v1alpha1","kind":"User","metadata":{"name":"a.person"}},
             {"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{},"spec":{}}]
            """);
    assertEquals(List.of("web web-db", "web cart", "report web-db"), edges(observed));
    assertEquals(
        List.of("Optional[shop]", "Optional.empty", "Optional[databases]"),
        observed.nodes().stream().map(Node::team).map(String::valueOf).toList());
    assertEquals(NodeKind.DATASTORE, observed.nodes().get(2).kind());
    assertTrue(observed.edges().stream().allMatch(e -> e.sources().contains(Source.CATALOGUE)));
    assertEquals(1, observed.leftOut().size());
  }

  @Test
  void odd_content_is_left_out_with_a_reason_and_never_thrown() {
    for (String odd :
        List.of(
            "",
            "hello",
            "{",
            "[1,2",
            "{\"elements\":7,\"nodes\":1}",
            "{\"elements\":{\"nodes\":[[]],\"edges\":[{\"data\":[]}]}}",
            "[{\"parent\":{},\"child\":[]}]",
            "{\"data\":{\"result\":\"x\"}}",
            "{\"data\":{\"result\":[{\"metric\":[]}]}}",
            "[{\"apiVersion\":\"backstage.io/v1alpha1\",\"kind\":[],\"spec\":9}]",
            "traces_service_graph_request_total{",
            "traces_service_graph_request_total{client=",
            "[".repeat(5000) + "\"parent\" \"child\"")) {
      Observed observed = read(odd);
      assertEquals(List.of(), observed.edges(), odd);
      assertTrue(!observed.leftOut().isEmpty(), odd);
    }
  }

  @Test
  void beyond_the_limit_entries_are_left_out_and_said_so() {
    StringBuilder text = new StringBuilder();
    int most = Limits.DEFAULT.evidenceItems();
    IntStream.range(0, most + 60)
        .forEach(
            i ->
                text.append("traces_service_graph_request_total{client=\"a\",server=\"b")
                    .append(i)
                    .append("\"} 1\n"));
    Observed observed = read(text.toString());
    assertEquals(most, observed.edges().size());
    assertEquals(Reason.LIMIT, observed.leftOut().get(0).reason());
    assertEquals(50, observed.leftOut().size());
    assertEquals(10, observed.unlisted());
  }
}
