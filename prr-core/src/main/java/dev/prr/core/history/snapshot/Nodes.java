package dev.prr.core.history.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.document.Withheld;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import dev.prr.core.text.Redactor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Raw documents, of which only what rules read is written: the keys that some rule names, at every
 * level. Of other keys only the name is kept, so that a rule that asks for one gets unknown where
 * it was written and missing where it was not.
 *
 * @param kept which keys are kept
 */
record Nodes(RawKeys kept) implements Codec<Node> {

  private static final String OTHER =
      "A snapshot keeps of a document what the rules of that day read; judge the service anew.";

  @Override
  public Object write(Node node, Places places) {
    return written(node, places, false);
  }

  private Object written(Node node, Places places, boolean allKeys) {
    Map<String, Object> json = new TreeMap<>();
    json.put("at", places.write(node.place()));
    if (node instanceof Scalar scalar) {
      json.put("s", scalar.text());
      if (scalar.style() != Scalar.Style.PLAIN) {
        json.put("style", scalar.style().name());
      }
      if (!scalar.tag().isEmpty()) {
        json.put("tag", scalar.tag());
      }
    } else if (node instanceof Withheld withheld) {
      json.put("gap", Gaps.write(withheld.gap(), places));
    } else if (node instanceof Sequence sequence) {
      json.put("l", sequence.items().stream().map(i -> written(i, places, allKeys)).toList());
    } else if (node instanceof Mapping mapping) {
      entries(mapping, places, allKeys, json);
    }
    return json;
  }

  private void entries(Mapping mapping, Places places, boolean allKeys, Map<String, Object> json) {
    List<Object> entries = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if ((allKeys || kept.names(key)) && !isOther(entry.value()) && !isPrivate(entry)) {
        entries.add(
            List.of(
                written(entry.key(), places, false),
                written(entry.value(), places, kept.searches(key))));
      } else {
        others.add(key);
      }
    }
    Collections.sort(others);
    json.put("m", entries);
    if (!others.isEmpty()) {
      json.put("others", others);
    }
    if (mapping.partial()) {
      json.put("partial", true);
    }
  }

  private static boolean isOther(Node value) {
    return value instanceof Withheld withheld && withheld.gap().detail().equals(OTHER);
  }

  private static boolean isPrivate(Mapping.Entry entry) {
    return entry.value() instanceof Scalar scalar
        && (Redactor.isSensitive(entry.key().text()) || Private.is(scalar.text()));
  }

  @Override
  public Node read(JsonNode json, Places places, Location around) {
    Location place = places.read(json.path("at").asText());
    if (json.has("l")) {
      List<Node> items = new ArrayList<>();
      json.get("l").forEach(item -> items.add(read(item, places, place)));
      int weight = 1 + items.stream().mapToInt(Node::weight).sum();
      return new Sequence(place.path(), place.line(), place.column(), items, weight);
    }
    if (json.has("m")) {
      return mapping(json, places, place);
    }
    if (json.has("gap")) {
      Gap gap = Gaps.read(json.get("gap"), places);
      return new Withheld(place.path(), place.line(), place.column(), gap);
    }
    if (!json.path("s").isTextual()) {
      throw new IllegalArgumentException("no node of a document");
    }
    Scalar.Style style =
        json.has("style") ? Scalar.Style.valueOf(json.get("style").asText()) : Scalar.Style.PLAIN;
    return new Scalar(
        place.path(),
        place.line(),
        place.column(),
        json.get("s").textValue(),
        style,
        json.path("tag").asText());
  }

  private Node mapping(JsonNode json, Places places, Location place) {
    List<Mapping.Entry> entries = new ArrayList<>();
    int weight = 1;
    for (JsonNode pair : json.get("m")) {
      if (!(read(pair.path(0), places, place) instanceof Scalar key)) {
        throw new IllegalArgumentException("no key of a document");
      }
      Node value = read(pair.path(1), places, place);
      entries.add(new Mapping.Entry(key, value));
      weight += 1 + value.weight();
    }
    for (JsonNode other : json.path("others")) {
      Scalar key =
          new Scalar(
              place.path(), place.line(), place.column(), other.asText(), Scalar.Style.PLAIN, "");
      Gap gap = new Gap(Gap.Reason.ABSENT, OTHER, place);
      entries.add(
          new Mapping.Entry(key, new Withheld(place.path(), place.line(), place.column(), gap)));
      weight += 2;
    }
    boolean partial = json.path("partial").asBoolean();
    return new Mapping(place.path(), place.line(), place.column(), entries, weight, partial);
  }
}
