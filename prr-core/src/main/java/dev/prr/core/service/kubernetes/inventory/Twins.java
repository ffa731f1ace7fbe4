package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Objects that are the same to a cluster but written more than once, as the rendered output of
 * several environments is. Of each the one that lies nearest counts.
 */
public final class Twins {

  private Twins() {}

  /**
   * One of each name.
   *
   * @param from the file of the thing that looks at them
   */
  public static <T> List<T> nearest(
      SourcePath from, List<T> things, Function<T, ObjectId> idOf, Function<T, SourcePath> pathOf) {
    if (things.size() < 2) {
      return things;
    }
    Map<ObjectId, T> nearest = new LinkedHashMap<>();
    for (T thing : things) {
      nearest.merge(
          idOf.apply(thing),
          thing,
          (one, other) ->
              shared(from, pathOf.apply(other)) > shared(from, pathOf.apply(one)) ? other : one);
    }
    return new ArrayList<>(nearest.values());
  }

  /** How many leading folders two paths share, and one more for the same file. */
  private static int shared(SourcePath one, SourcePath other) {
    String a = one.value();
    String b = other.value();
    int shared = a.equals(b) ? 1 : 0;
    for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
      shared += a.charAt(i) == '/' ? 1 : 0;
    }
    return shared;
  }
}
