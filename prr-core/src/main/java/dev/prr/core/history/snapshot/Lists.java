package dev.prr.core.history.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists that may be incomplete, and names with texts. */
final class Lists {

  private static final Codec<Fact<String>> TEXT = new FactCodec<>(text());

  private Lists() {}

  @SuppressWarnings("unchecked")
  private static Codec<String> text() {
    return (Codec<String>) Scalars.of(String.class).orElseThrow();
  }

  static <T> Codec<FactList<T>> of(Codec<T> item) {
    return new Codec<>() {
      @Override
      public Object write(FactList<T> list, Places places) {
        Map<String, Object> json = new TreeMap<>();
        json.put("items", list.items().stream().map(i -> item.write(i, places)).toList());
        if (!list.isComplete()) {
          json.put("gaps", list.gaps().stream().map(gap -> Gaps.write(gap, places)).toList());
        }
        json.put("at", places.write(list.place()));
        return json;
      }

      @Override
      public FactList<T> read(JsonNode json, Places places, Location around) {
        Location place = places.read(json.path("at").asText());
        List<T> items = new ArrayList<>();
        json.path("items").forEach(each -> items.add(item.read(each, places, place)));
        return new FactList<>(items, Gaps.readAll(json.path("gaps"), places), place);
      }

      @Override
      public FactList<T> notTaken(Location around) {
        return FactList.incomplete(List.of(), FactCodec.newer(around), around);
      }
    };
  }

  static Codec<FactMap> texts() {
    return new Codec<>() {
      @Override
      public Object write(FactMap map, Places places) {
        Map<String, Object> texts = new TreeMap<>();
        map.entries().forEach((name, text) -> texts.put(name, TEXT.write(text, places)));
        return Map.of("texts", texts, "at", places.write(map.place()));
      }

      @Override
      public FactMap read(JsonNode json, Places places, Location around) {
        Map<String, Fact<String>> texts = new TreeMap<>();
        json.path("texts")
            .properties()
            .forEach(e -> texts.put(e.getKey(), TEXT.read(e.getValue(), places, around)));
        return FactMap.of(texts, places.read(json.path("at").asText()));
      }
    };
  }
}
