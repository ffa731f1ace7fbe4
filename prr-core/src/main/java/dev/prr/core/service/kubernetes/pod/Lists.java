package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.FactList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Written lists as lists of facts: absent is empty, anything but a list is a gap. */
final class Lists {

  private Lists() {}

  static <T> FactList<T> of(Field list, Function<Field, Stream<T>> reader) {
    return list.list()
        .fold(
            known ->
                FactList.complete(known.value().stream().flatMap(reader).toList(), known.place()),
            missing -> FactList.complete(List.of(), missing.place()),
            unknown -> FactList.incomplete(List.of(), unknown.gap(), unknown.place()));
  }

  /** The elements of both. */
  static <T> FactList<T> concat(FactList<T> one, FactList<T> other) {
    return new FactList<>(
        Stream.concat(one.items().stream(), other.items().stream()).toList(),
        Stream.concat(one.gaps().stream(), other.gaps().stream()).distinct().toList(),
        one.place());
  }
}
