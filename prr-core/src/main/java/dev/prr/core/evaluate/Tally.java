package dev.prr.core.evaluate;

import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** For how many elements of a list a condition is true, false and unknown, and for which. */
final class Tally {

  private final List<Gap> mayBeMore;
  private final boolean detailed;
  private final Map<Truth, Integer> numbers = new EnumMap<>(Truth.class);
  private final Map<Truth, List<Location>> places = new EnumMap<>(Truth.class);
  private final Set<Gap> gaps;
  private final List<Trace> elements = new ArrayList<>();

  /**
   * @param mayBeMore why the list may have more elements than these
   * @param detailed whether to keep how it went for each
   */
  Tally(List<Gap> mayBeMore, boolean detailed) {
    this.mayBeMore = mayBeMore;
    this.gaps = new LinkedHashSet<>(mayBeMore);
    this.detailed = detailed;
  }

  void add(Trace element, Location place) {
    add(element.truth(), place);
    if (gaps.size() < Answer.MOST_GAPS) {
      gaps.addAll(element.gaps());
    }
    if (detailed) {
      elements.add(
          new Trace(
              Trace.Form.ELEMENT,
              place.toString(),
              element.truth(),
              Optional.empty(),
              element.gaps(),
              List.of(),
              List.of(element)));
    }
  }

  void add(Truth truth, Location place) {
    numbers.merge(truth, 1, Integer::sum);
    List<Location> known = places.computeIfAbsent(truth, t -> new ArrayList<>());
    if (known.size() < ListTests.MOST_WITNESSES) {
      known.add(place);
    }
  }

  int number(Truth truth) {
    return numbers.getOrDefault(truth, 0);
  }

  /** The most it can be true for; open when there may be more elements. */
  OptionalLong possible() {
    return mayBeMore.isEmpty()
        ? OptionalLong.of((long) number(Truth.TRUE) + number(Truth.UNKNOWN))
        : OptionalLong.empty();
  }

  Truth some() {
    return number(Truth.TRUE) > 0 ? Truth.TRUE : unlessUnsure(Truth.FALSE);
  }

  Truth every() {
    return number(Truth.FALSE) > 0 ? Truth.FALSE : unlessUnsure(Truth.TRUE);
  }

  private Truth unlessUnsure(Truth sure) {
    return mayBeMore.isEmpty() && number(Truth.UNKNOWN) == 0 ? sure : Truth.UNKNOWN;
  }

  /**
   * The answer with its reasons.
   *
   * @param decisive how the elements come out that decide the list; they are its witnesses
   */
  Answer answer(Truth truth, Optional<Truth> decisive) {
    List<Location> witnesses =
        decisive.map(d -> places.getOrDefault(d, List.of())).orElse(List.of());
    return new Answer(truth, false, Answer.union(gaps.stream()), witnesses, elements);
  }
}
