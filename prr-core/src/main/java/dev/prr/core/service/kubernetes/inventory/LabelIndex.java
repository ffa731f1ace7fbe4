package dev.prr.core.service.kubernetes.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Things with labels, found by selector without looking at each of them: a selector that fixes a
 * label only meets those that carry it.
 *
 * @param <T> compared by identity
 */
public final class LabelIndex<T> {

  private record Labelled<T>(T thing, Map<String, String> labels) {}

  private record Key(String home, String label, String value) {}

  private final Map<String, List<Labelled<T>>> byHome = new HashMap<>();
  private final Map<Key, List<Labelled<T>>> byLabel = new HashMap<>();

  /**
   * @param homeOf the namespace a thing meets others in, {@link ObjectId#home()}
   */
  LabelIndex(
      List<T> things, Function<T, String> homeOf, Function<T, Map<String, String>> labelsOf) {
    for (T thing : things) {
      String home = homeOf.apply(thing);
      Labelled<T> labelled = new Labelled<>(thing, labelsOf.apply(thing));
      byHome.computeIfAbsent(home, key -> new ArrayList<>()).add(labelled);
      labelled
          .labels()
          .forEach(
              (label, value) ->
                  byLabel
                      .computeIfAbsent(new Key(home, label, value), key -> new ArrayList<>())
                      .add(labelled));
    }
  }

  /** What the selector means in one namespace, in the order of the things. */
  public List<T> select(String home, LabelSelector selector) {
    List<Labelled<T>> candidates =
        selector
            .fixedLabel()
            .map(label -> new Key(home, label.getKey(), label.getValue()))
            .map(key -> byLabel.getOrDefault(key, List.of()))
            .orElseGet(() -> byHome.getOrDefault(home, List.of()));
    return candidates.stream()
        .filter(candidate -> selector.matches(candidate.labels()))
        .map(Labelled::thing)
        .toList();
  }

  /** What the selector means in all namespaces. */
  public List<T> selectAnywhere(LabelSelector selector) {
    return byHome.keySet().stream()
        .sorted()
        .flatMap(home -> select(home, selector).stream())
        .toList();
  }
}
