package dev.prr.core.review.reliability.source;

import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The allow-list of a JSON source: which values are taken, by their paths. Lists on the way are
 * walked through. What is not on the list is passed over by the parser, never read.
 *
 * <pre>{@code
 * new Allowed().take("service.summary", Slot.SERVICE).take("teams.summary", Slot.TEAM)
 * }</pre>
 */
final class Allowed {

  private final Map<String, Allowed> children = new HashMap<>();
  private Optional<Slot> slot = Optional.empty();
  private Optional<Pairs> pairs = Optional.empty();

  /** Elements that name what they hold, such as {@code {type: team, name: payments}}. */
  private record Pairs(Allowed element, Map<String, Slot> slots) {}

  /** Takes what stands at a path, keys parted by dots. */
  Allowed take(String path, Slot into) {
    at(path).slot = Optional.of(into);
    return this;
  }

  /**
   * Takes of each element of a list its value, if its name is one of these, letter case aside.
   *
   * @param list path of the list
   * @param name path of the name in an element
   * @param values paths of the value in an element
   */
  Allowed takeNamed(String list, String name, List<String> values, Map<String, Slot> slots) {
    Allowed element = new Allowed().take(name, Slot.TYPE);
    values.forEach(path -> element.take(path, Slot.LABEL));
    at(list).pairs = Optional.of(new Pairs(element, slots));
    return this;
  }

  private Allowed at(String path) {
    Allowed node = this;
    for (String key : path.split("\\.", -1)) {
      node = node.children.computeIfAbsent(key, k -> new Allowed());
    }
    return node;
  }

  /** Takes from the value where the stream stands. */
  void read(JsonStream json, Draft draft) throws IOException, StreamTrouble {
    if (json.isArray()) {
      json.array(() -> read(json, draft));
    } else if (pairs.isPresent()) {
      pair(json, draft, pairs.get());
    } else if (json.isObject()) {
      json.object(
          key -> {
            Allowed child = children.get(key);
            if (child != null) {
              child.read(json, draft);
            }
          });
    } else if (slot.isPresent()) {
      json.text().ifPresent(text -> draft.put(slot.get(), text));
    }
  }

  private static void pair(JsonStream json, Draft draft, Pairs pairs)
      throws IOException, StreamTrouble {
    Draft element = new Draft(json.line());
    pairs.element().read(json, element);
    List<Slot> named = new ArrayList<>();
    element
        .first(Slot.TYPE)
        .map(name -> pairs.slots().get(name.toLowerCase(Locale.ROOT)))
        .ifPresent(named::add);
    named.forEach(into -> element.all(Slot.LABEL).forEach(text -> draft.put(into, text)));
  }
}
