package dev.prr.core.review.dependency;

import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the last review came to, as far as the next one wants it.
 *
 * @param period of the last review; blank where there was none
 * @param owners what was in the graph, and who owned it; blank for nobody
 * @param edges from and to, with a blank between
 * @param tasks the status of each task, by dependency and id with a blank between
 * @param decisions by dependency
 */
public record Before(
    String period,
    Map<String, String> owners,
    Set<String> edges,
    Map<String, String> tasks,
    Map<String, String> decisions) {

  /** There was no review before. */
  public static final Before NONE = new Before("", Map.of(), Set.of(), Map.of(), Map.of());

  public boolean isThere() {
    return !period.isEmpty();
  }

  /**
   * Reads a review.json, or the part of it that is kept in the history.
   *
   * @throws StreamTrouble where it cannot be read
   */
  public static Before read(Reader text, Limits limits) throws IOException, StreamTrouble {
    Reading reading = new Reading();
    JsonStream.read(text, limits, json -> json.object(key -> reading.root(key, json)));
    return new Before(
        reading.period, reading.owners, reading.edges, reading.tasks, reading.decisions);
  }

  private static final class Reading {
    private String period = "";
    private final Map<String, String> owners = new TreeMap<>();
    private final Set<String> edges = new TreeSet<>();
    private final Map<String, String> tasks = new TreeMap<>();
    private final Map<String, String> decisions = new TreeMap<>();

    void root(String key, JsonStream json) throws IOException, StreamTrouble {
      switch (key) {
        case "period" -> period = json.text().orElse("");
        case "nodes" -> json.array(() -> node(fields(json)));
        case "edges" -> json.array(() -> edge(fields(json)));
        case "plans" -> json.array(() -> plan(json));
        default -> {
          // What only a reader of the report wants.
        }
      }
    }

    private static Map<String, String> fields(JsonStream json) throws IOException, StreamTrouble {
      Map<String, String> fields = new TreeMap<>();
      json.object(key -> json.text().ifPresent(text -> fields.put(key, text)));
      return fields;
    }

    private void node(Map<String, String> node) {
      if (node.containsKey("name")) {
        owners.put(node.get("name"), node.getOrDefault("team", ""));
      }
    }

    private void edge(Map<String, String> edge) {
      if (edge.containsKey("from") && edge.containsKey("to")) {
        edges.add(edge.get("from") + " " + edge.get("to"));
      }
    }

    private void plan(JsonStream json) throws IOException, StreamTrouble {
      String[] dependency = {""};
      String[] decision = {""};
      Map<String, String> status = new TreeMap<>();
      json.object(
          key -> {
            switch (key) {
              case "dependency" -> dependency[0] = json.text().orElse("");
              case "decision" -> decision[0] = json.text().orElse("");
              case "tasks" ->
                  json.array(
                      () -> {
                        Map<String, String> task = fields(json);
                        status.put(task.getOrDefault("id", ""), task.getOrDefault("status", ""));
                      });
              default -> {
                // Sentences.
              }
            }
          });
      decisions.put(dependency[0], decision[0]);
      status.forEach((id, word) -> tasks.put(dependency[0] + " " + id, word));
    }
  }
}
