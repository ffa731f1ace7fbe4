package dev.prr.core.evaluate;

import dev.prr.core.fact.Gap;
import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.GroupType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a list may have more elements than were found.
 *
 * @param gaps that may hide the same
 * @param hidden each form that a hidden element can have; none where there can be no such element
 */
record Hole(List<Gap> gaps, List<Frame> hidden) {

  /**
   * The holes of a list.
   *
   * @param element the type of its elements
   * @param around what holds the list
   */
  static List<Hole> of(List<Gap> gaps, FactType element, Frame around) {
    if (gaps.isEmpty()) {
      return List.of();
    }
    boolean told =
        element instanceof GroupType group
            && group.fields().stream().anyMatch(FactField::toldByGap);
    Map<Optional<Set<String>>, List<Gap>> alike = new LinkedHashMap<>();
    for (Gap gap : gaps) {
      Optional<Set<String>> kinds = told ? gap.kinds() : Optional.empty();
      alike.computeIfAbsent(kinds, key -> new ArrayList<>()).add(gap);
    }
    List<Hole> holes = new ArrayList<>();
    alike.forEach((kinds, some) -> holes.add(of(some, kinds, around)));
    return holes;
  }

  private static Hole of(List<Gap> gaps, Optional<Set<String>> kinds, Frame around) {
    Stream<Optional<String>> forms =
        kinds
            .map(names -> names.stream().sorted().map(Optional::of))
            .orElseGet(() -> Stream.of(Optional.empty()));
    return new Hole(gaps, forms.map(kind -> hidden(gaps, kind, around)).toList());
  }

  private static Frame hidden(List<Gap> gaps, Optional<String> kind, Frame around) {
    return around.inside(new Hidden(gaps.get(0), kind), gaps.get(0).place());
  }

  /** The same for what the hidden elements hold, of which nothing is told. */
  Hole inside() {
    return new Hole(
        gaps, hidden.stream().map(frame -> hidden(gaps, Optional.empty(), frame)).toList());
  }

  /** The reasons that count: without those whose hidden elements would all come out the same. */
  static List<Gap> gaps(List<Hole> holes, Function<Frame, Truth> test, Truth harmless) {
    return holes.stream()
        .filter(hole -> hole.hidden().stream().anyMatch(frame -> test.apply(frame) != harmless))
        .flatMap(hole -> hole.gaps().stream())
        .toList();
  }
}
