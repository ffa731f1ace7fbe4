package dev.prr.core.review.dependency.source;

import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;

/** The answer of Prometheus, or of what speaks like it, to a query for one of the metrics. */
final class PrometheusAnswer implements GraphFormat {

  @Override
  public String name() {
    return "answer of the Prometheus API";
  }

  @Override
  public boolean knows(String head, boolean json) {
    return json && head.contains("\"result\"");
  }

  @Override
  public void read(Reader text, Sightings into) throws IOException, StreamTrouble {
    JsonStream.read(
        text,
        into.limits(),
        json ->
            json.object(
                key -> {
                  if (key.equals("data")) {
                    json.object(
                        inner -> {
                          if (inner.equals("result")) {
                            json.array(() -> series(json, into));
                          }
                        });
                  }
                }));
  }

  private static void series(JsonStream json, Sightings into) throws IOException, StreamTrouble {
    Map<String, String> labels = new HashMap<>();
    int line = json.line();
    String[] value = {""};
    json.object(
        key -> {
          if (key.equals("metric")) {
            json.object(label -> json.text().ifPresent(text -> labels.put(label, text)));
          } else if (key.equals("value")) {
            json.array(() -> value[0] = json.text().orElse(""));
          }
        });
    CallMetrics.series(labels, value[0], line, into);
  }
}
