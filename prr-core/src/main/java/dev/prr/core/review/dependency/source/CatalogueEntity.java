package dev.prr.core.review.dependency.source;

import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.NodeKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One entity of a catalogue, as far as the graph wants it. */
final class CatalogueEntity {

  private static final Set<String> STORES = Set.of("database", "queue", "cache", "bucket", "topic");

  private final int line;
  private String kind = "";
  private String name = "";
  private String type = "";
  private String owner = "";
  private final List<String> needs = new ArrayList<>();
  private final List<String> neededBy = new ArrayList<>();
  private final List<String> apis = new ArrayList<>();
  private final List<String> provides = new ArrayList<>();

  CatalogueEntity(int line) {
    this.line = line;
  }

  void read(JsonStream json) throws IOException, StreamTrouble {
    json.object(
        key -> {
          switch (key) {
            case "kind" -> kind = json.text().orElse("").toLowerCase(Locale.ROOT);
            case "metadata" -> json.object(inner -> metadata(inner, json));
            case "spec" -> json.object(inner -> spec(inner, json));
            default -> {
              // Relations repeat what the specs of both sides say.
            }
          }
        });
  }

  private void metadata(String key, JsonStream json) throws IOException {
    if (key.equals("name")) {
      name = json.text().orElse("");
    }
  }

  private void spec(String key, JsonStream json) throws IOException, StreamTrouble {
    switch (key) {
      case "type" -> type = json.text().orElse("").toLowerCase(Locale.ROOT);
      case "owner" -> owner = json.text().orElse("");
      case "dependsOn" -> texts(json, needs);
      case "dependencyOf" -> texts(json, neededBy);
      case "consumesApis" -> texts(json, apis);
      case "providesApis" -> texts(json, provides);
      default -> {
        // Nothing the graph wants.
      }
    }
  }

  private static void texts(JsonStream json, List<String> into) throws IOException, StreamTrouble {
    json.array(() -> json.text().ifPresent(into::add));
  }

  /** Whether it can stand in the graph. */
  boolean isPart() {
    return kind.equals("component") || kind.equals("resource");
  }

  void provide(Map<String, String> providers) {
    provides.forEach(api -> providers.putIfAbsent(Graph.key(api), name));
  }

  void tell(Map<String, String> providers, Sightings into) {
    if (name.isBlank()) {
      into.bad(line, "This entity has no name.");
      return;
    }
    Node bare = Node.named(Graph.key(name), into.at(line).toString());
    into.thing(bare.as(kindOfNode()).ownedBy(team()), line);
    needs.stream().filter(this::isThing).forEach(other -> into.need(name, other, line));
    neededBy.stream().filter(this::isThing).forEach(other -> into.need(other, name, line));
    apis.forEach(api -> into.need(name, providers.getOrDefault(Graph.key(api), api), line));
  }

  private boolean isThing(String reference) {
    String lower = reference.toLowerCase(Locale.ROOT);
    return !lower.startsWith("user:") && !lower.startsWith("group:");
  }

  private NodeKind kindOfNode() {
    if (kind.equals("component")) {
      return NodeKind.SERVICE;
    }
    return STORES.stream().anyMatch(type::contains) ? NodeKind.DATASTORE : NodeKind.UNKNOWN;
  }

  private Optional<String> team() {
    boolean person = owner.toLowerCase(Locale.ROOT).startsWith("user:") || owner.contains("@");
    return person || owner.isBlank() ? Optional.empty() : Optional.of(Graph.key(owner));
  }
}
