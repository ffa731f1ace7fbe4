package dev.prr.core.review.dependency.source;

import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph of Kiali: nodes and edges under {@code elements}, in whatever order the two are written.
 * A node is called after its app, else its service, else its workload; several workloads of an app
 * are one.
 */
final class KialiGraph implements GraphFormat {

  private static final List<String> NAMES = List.of("app", "service", "workload");

  /** An edge between ids. */
  private record Link(String from, String to, int line) {}

  @Override
  public String name() {
    return "Kiali graph";
  }

  @Override
  public boolean knows(String head, boolean json) {
    return json && head.contains("\"elements\"");
  }

  @Override
  public void read(Reader text, Sightings into) throws IOException, StreamTrouble {
    Map<String, String> names = new HashMap<>();
    List<Link> links = new ArrayList<>();
    JsonStream.read(
        text,
        into.limits(),
        json ->
            json.object(
                key -> {
                  if (key.equals("elements")) {
                    json.object(part -> json.array(() -> element(json, part, names, links, into)));
                  }
                }));
    links.forEach(link -> connect(link, names, into));
  }

  private static void element(
      JsonStream json, String part, Map<String, String> names, List<Link> links, Sightings into)
      throws IOException, StreamTrouble {
    Map<String, String> data = new HashMap<>();
    int line = json.line();
    json.object(
        key -> {
          if (key.equals("data")) {
            json.object(inner -> json.text().ifPresent(text -> data.put(inner, text)));
          }
        });
    int most = into.limits().evidenceItems();
    if (part.equals("nodes") && names.size() < most) {
      String name =
          NAMES.stream()
              .map(n -> data.getOrDefault(n, ""))
              .filter(n -> !n.isBlank())
              .findFirst()
              .orElse("");
      names.put(data.getOrDefault("id", ""), name);
    } else if (part.equals("edges") && links.size() < most) {
      links.add(new Link(data.getOrDefault("source", ""), data.getOrDefault("target", ""), line));
    } else if (part.equals("nodes") || part.equals("edges")) {
      into.bad(line, "Only the first " + most + " nodes and edges are kept.");
    }
  }

  /** The service in front of a workload and the workload of the same app are one thing. */
  private static void connect(Link link, Map<String, String> names, Sightings into) {
    String from = names.get(link.from());
    String to = names.get(link.to());
    if (from == null || to == null) {
      into.bad(link.line(), "This edge leads to a node that the graph does not hold.");
    } else if (!from.equals(to)) {
      into.call(from, to, link.line());
    }
  }
}
