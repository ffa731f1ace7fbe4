package dev.prr.core.artifact.evidence.operation;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who calls whom, as JSON: a Kiali graph, the dependencies of Jaeger, or the answer of Prometheus
 * to {@code traces_service_graph_request_total}.
 */
@AutoService(EvidenceFormat.class)
public final class CallsFormat implements EvidenceFormat {

  private static final String SERVICE_GRAPH = "traces_service_graph_request";

  @Override
  public boolean knows(Head head) {
    return head.isJson()
        && ((head.mentions("\"elements\"") && head.mentions("\"nodes\""))
            || (head.mentions("\"parent\"") && head.mentions("\"callCount\""))
            || head.mentions(SERVICE_GRAPH)
            || (head.mentions("\"client\"") && head.mentions("\"server\"")));
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Reading reading = new Reading(new CallList(text.limits()));
    JsonStream.read(text.reader(), text.limits(), reading::root);
    reading.connect();
    return reading.calls.isEmpty()
        ? List.of()
        : List.of(
            text.says(EvidenceKind.OBSERVED_DEPENDENCIES, "", Stamp.NONE, reading.calls.content()));
  }

  private static final class Reading {
    private final CallList calls;
    private final CallList edges;
    private final Map<String, String> nodes = new HashMap<>();
    private String from = "";
    private String to = "";
    private String id = "";
    private String name = "";

    Reading(CallList calls) {
      this.calls = calls;
      this.edges = calls.like();
    }

    void root(JsonStream json) throws IOException, StreamTrouble {
      if (json.isArray()) {
        json.array(() -> edge(json));
        return;
      }
      json.object(
          key -> {
            if (key.equals("elements")) {
              json.object(inner -> elements(inner, json));
            } else if (key.equals("data") && json.isArray()) {
              json.array(() -> edge(json));
            } else if (key.equals("data")) {
              json.object(
                  inner -> {
                    if (inner.equals("result")) {
                      json.array(() -> series(json));
                    }
                  });
            }
          });
    }

    /** Jaeger. */
    private void edge(JsonStream json) throws IOException, StreamTrouble {
      from = "";
      to = "";
      json.object(
          key -> {
            if (key.equals("parent")) {
              from = json.text().orElse("");
            } else if (key.equals("child")) {
              to = json.text().orElse("");
            }
          });
      calls.add(from, to);
    }

    /** Prometheus. */
    private void series(JsonStream json) throws IOException, StreamTrouble {
      from = "";
      to = "";
      json.object(
          key -> {
            if (key.equals("metric")) {
              json.object(
                  label -> {
                    if (label.equals("client")) {
                      from = json.text().orElse("");
                    } else if (label.equals("server")) {
                      to = json.text().orElse("");
                    }
                  });
            }
          });
      calls.add(from, to);
    }

    /** Kiali. */
    private void elements(String part, JsonStream json) throws IOException, StreamTrouble {
      json.array(
          () -> {
            from = "";
            to = "";
            id = "";
            name = "";
            json.object(
                key -> {
                  if (key.equals("data")) {
                    json.object(inner -> datum(inner, json));
                  }
                });
            if (part.equals("nodes") && nodes.size() < calls.most()) {
              nodes.put(id, name);
            } else if (part.equals("edges")) {
              edges.add(from, to);
            }
          });
    }

    private void datum(String key, JsonStream json) throws IOException {
      switch (key) {
        case "id" -> id = json.text().orElse("");
        case "source" -> from = json.text().orElse("");
        case "target" -> to = json.text().orElse("");
        case "app" -> name = json.text().orElse(name);
        case "service", "workload" -> name = name.isEmpty() ? json.text().orElse("") : name;
        default -> {
          // Traffic and health.
        }
      }
    }

    /** The edges of Kiali go between ids of nodes, in whatever order the two are written. */
    void connect() {
      edges
          .content()
          .calls()
          .forEach(
              call ->
                  calls.add(
                      nodes.getOrDefault(call.from(), ""), nodes.getOrDefault(call.to(), "")));
    }
  }
}
