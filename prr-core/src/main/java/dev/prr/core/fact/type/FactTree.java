package dev.prr.core.fact.type;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts as a plain tree of maps, lists, texts, numbers and booleans, ready for any writer; the form
 * of {@code facts.json}, which {@link FactSchema} describes.
 *
 * <p>A group is an object with one key a field, in the order of its type:
 *
 * <ul>
 *   <li>a known value is the value itself, in the unit of its type ({@code "30d"}, {@code
 *       "99.9%"}); booleans, numbers and the tiers are JSON's own;
 *   <li>a missing value is left out;
 *   <li>an unknown one is {@code {"unknown": "unrendered", "detail": "...", "at":
 *       "file:line:col"}};
 *   <li>a list is an array, a map an object;
 *   <li>{@code at} is where the group itself is written, {@code places} where each value was read
 *       (a list of places when there are several, for a list of single values one for each);
 *   <li>{@code incomplete} names the lists of the group that may have more than is shown, with the
 *       reasons in the form of an unknown value.
 * </ul>
 *
 * Raw documents are not part of it.
 */
public final class FactTree {

  private FactTree() {}

  /** The tree of a record of this type. */
  public static Map<String, Object> of(GroupType type, Object group) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Map<String, Object> places = new LinkedHashMap<>();
    Map<String, Object> incomplete = new LinkedHashMap<>();
    for (FactField field : type.fields()) {
      Object held = field.of(group);
      if (held instanceof FactList<?> list && field.type() instanceof ListType listType) {
        tree.put(field.name(), items(listType, list));
        places.put(field.name(), placesOf(listType, list));
        if (!list.isComplete()) {
          incomplete.put(field.name(), list.gaps().stream().map(FactTree::unknown).toList());
        }
      } else if (held instanceof FactMap map) {
        tree.put(field.name(), texts(map));
        places.put(field.name(), map.place().toString());
      } else if (held instanceof Fact<?> fact) {
        putFact(tree, places, field, fact);
      } else if (field.type() instanceof GroupType nested) {
        tree.put(field.name(), of(nested, held));
      }
    }
    type.placeOf(group).ifPresent(place -> tree.put("at", place.toString()));
    putUnlessEmpty(tree, "places", places);
    putUnlessEmpty(tree, "incomplete", incomplete);
    return tree;
  }

  private static void putUnlessEmpty(
      Map<String, Object> tree, String name, Map<String, Object> part) {
    if (!part.isEmpty()) {
      tree.put(name, part);
    }
  }

  private static void putFact(
      Map<String, Object> tree, Map<String, Object> places, FactField field, Fact<?> fact) {
    if (fact.isMissing() || field.type() == RawType.DOCUMENT) {
      return;
    }
    tree.put(field.name(), shown(field.type(), fact));
    if (fact instanceof Fact.Known<?> known && field.type() instanceof ScalarType) {
      List<String> all = known.places().stream().map(Location::toString).toList();
      places.put(field.name(), all.size() == 1 ? all.get(0) : all);
    }
  }

  private static Object shown(FactType type, Fact<?> fact) {
    return fact.fold(
        known ->
            type instanceof ScalarType scalar
                ? scalar.json(scalar.normal(known.value()))
                : of((GroupType) type, known.value()),
        missing -> "", // only inside a list or map: a blank text
        unknown -> unknown(unknown.gap()));
  }

  private static List<Object> items(ListType type, FactList<?> list) {
    List<Object> items = new ArrayList<>();
    for (Object item : list.items()) {
      items.add(
          item instanceof Fact<?> fact
              ? shown(type.item(), fact)
              : of((GroupType) type.item(), item));
    }
    return items;
  }

  private static Object placesOf(ListType type, FactList<?> list) {
    return type.item() instanceof ScalarType && !list.items().isEmpty()
        ? list.items().stream().map(item -> ((Fact<?>) item).place().toString()).toList()
        : list.place().toString();
  }

  private static Map<String, Object> texts(FactMap map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.entries().forEach((name, text) -> texts.put(name, shown(SimpleType.TEXT, text)));
    return texts;
  }

  private static Map<String, Object> unknown(Gap gap) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("unknown", gap.reason().id());
    shown.put("detail", gap.detail());
    shown.put("at", gap.place().toString());
    return shown;
  }
}
