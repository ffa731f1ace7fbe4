package dev.prr.core.evaluate;

import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one test came to.
 *
 * @param sawMissing whether a side of a comparison was missing
 * @param gaps why it is unknown; none when it is not
 * @param witnesses of a list test: the elements that make it what it is, at most so many as a
 *     finding names
 * @param elements how the test went for each element, where details are kept
 */
record Answer(
    Truth truth,
    boolean sawMissing,
    List<Gap> gaps,
    List<Location> witnesses,
    List<Trace> elements) {

  /** More reasons than anybody reads. */
  static final int MOST_GAPS = 50;

  Answer {
    gaps = truth == Truth.UNKNOWN ? List.copyOf(gaps) : List.of();
    witnesses = List.copyOf(witnesses);
    elements = List.copyOf(elements);
  }

  static Answer of(boolean holds) {
    return new Answer(Truth.of(holds), false, List.of(), List.of(), List.of());
  }

  static Answer missing() {
    return new Answer(Truth.FALSE, true, List.of(), List.of(), List.of());
  }

  static Answer unknown(Collection<Gap> gaps) {
    return new Answer(Truth.UNKNOWN, false, union(gaps.stream()), List.of(), List.of());
  }

  Answer not() {
    return new Answer(truth.not(), sawMissing, gaps, witnesses, elements);
  }

  /** Each reason once, in the order they were met. */
  static List<Gap> union(Stream<Gap> gaps) {
    Set<Gap> once = new LinkedHashSet<>();
    gaps.takeWhile(gap -> once.size() < MOST_GAPS).forEach(once::add);
    return List.copyOf(once);
  }
}
