package dev.prr.core.fact;

import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list that says whether it is complete. It is never missing; it may be empty, and an empty list
 * is complete only when every place that could hold such a thing was read.
 *
 * @param items what was found, in a stable order
 * @param gaps why there may be more; empty when the list is complete
 * @param place where the list is written, or the thing that has it
 * @param <T> a record of facts, or a {@link Fact} of a scalar
 */
public record FactList<T>(List<T> items, List<Gap> gaps, Location place) {

  public FactList {
    items = List.copyOf(items);
    gaps = List.copyOf(gaps);
  }

  /** Everything there is. */
  public static <T> FactList<T> complete(List<T> items, Location place) {
    return new FactList<>(items, List.of(), place);
  }

  /** What was found, when more may exist. */
  public static <T> FactList<T> incomplete(List<T> items, Gap gap, Location place) {
    return new FactList<>(items, List.of(gap), place);
  }

  public boolean isComplete() {
    return gaps.isEmpty();
  }

  public <R> FactList<R> map(Function<? super T, ? extends R> change) {
    return new FactList<>(items.stream().<R>map(change).toList(), gaps, place);
  }

  /** The first reason why there may be more. */
  public Optional<Gap> gap() {
    return gaps.stream().findFirst();
  }
}
