package dev.prr.core.evaluate;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Test;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tests of lists. What was found is sure; where more may exist, or an element could not be
 * judged, only what holds either way is known.
 */
final class ListTests {

  /** A finding points at the first and names ten more. */
  static final int MOST_WITNESSES = 11;

  private final Conditions conditions;
  private final PathWalk walk;
  private final Sides sides;
  private final Circumstances circumstances;

  ListTests(Conditions conditions, PathWalk walk, Sides sides, Circumstances circumstances) {
    this.conditions = conditions;
    this.walk = walk;
    this.sides = sides;
    this.circumstances = circumstances;
  }

  Answer run(Test.OfList test, Path path, Elements elements, Frame start) {
    circumstances.steps().take(elements.frames().size());
    if (test instanceof Test.Quantified quantified) {
      return quantified(quantified, elements, start);
    }
    if (test instanceof Test.Count count) {
      return count(count, elements, start);
    }
    if (test instanceof Test.ContainsAll containsAll) {
      return containsAll(containsAll, path, elements, start);
    }
    return uniqueBy((Test.UniqueBy) test, elements);
  }

  private Answer quantified(Test.Quantified test, Elements elements, Frame start) {
    Truth harmless = Truth.of(test.quantifier() == Test.Quantifier.EVERY);
    Tally tally = tally(Optional.of(test.condition()), elements, harmless);
    return switch (test.quantifier()) {
      case SOME -> tally.answer(tally.some(), Optional.of(Truth.TRUE));
      case NONE -> tally.answer(tally.some().not(), Optional.of(Truth.TRUE));
      case EVERY ->
          elements.frames().isEmpty() && elements.gaps().isEmpty()
              ? Answer.unknown(List.of(impossiblyEmpty(start)))
              : tally.answer(tally.every(), Optional.of(Truth.FALSE));
    };
  }

  /**
   * A rule that may meet an empty list says {@code ifEmpty}; where it need not, there always is an
   * element. If there is none after all, nothing is known.
   */
  private static Gap impossiblyEmpty(Frame start) {
    return new Gap(
        Gap.Reason.WRONG_SHAPE, "The list should never be empty, and it is.", start.place());
  }

  private Answer count(Test.Count test, Elements elements, Frame start) {
    Tally tally = tally(test.where(), elements, Truth.FALSE);
    Span span = new Span(tally.number(Truth.TRUE), tally.possible());
    boolean sawMissing = false;
    List<Gap> gaps = new ArrayList<>();
    Interval wanted = Interval.ALL;
    for (Test.Bound bound : test.bounds()) {
      Fact<List<Object>> right =
          sides.right(bound.right(), SimpleType.INTEGER, start, start.place());
      sawMissing |= right.isMissing();
      if (right instanceof Fact.Unknown<?> unknown) {
        gaps.add(unknown.gap());
      } else if (right.ifKnown().filter(values -> !values.isEmpty()).isPresent()) {
        wanted = wanted.and(bound.relation(), (BigDecimal) right.ifKnown().get().get(0));
      }
    }
    if (sawMissing) {
      return Answer.missing();
    }
    if (!gaps.isEmpty()) {
      return Answer.unknown(gaps);
    }
    Truth truth = wanted.holdsFor(span);
    boolean tooFew = truth == Truth.FALSE && !wanted.isBelow(span.least());
    return tally.answer(truth, tooFew ? Optional.empty() : Optional.of(Truth.TRUE));
  }

  private Answer containsAll(Test.ContainsAll test, Path path, Elements elements, Frame start) {
    ScalarType type = test.type();
    boolean raw = path.type() == RawType.DOCUMENT;
    ScalarType own =
        raw || !(path.type() instanceof ListType list) ? type : (ScalarType) list.item();
    Set<Object> found = new HashSet<>();
    List<Gap> gaps = new ArrayList<>(elements.gaps());
    for (Frame frame : elements.frames()) {
      Fact<?> element =
          frame.value() instanceof Fact<?> fact ? fact : Fact.known(frame.value(), frame.place());
      if (element instanceof Fact.Unknown<?> unknown) {
        gaps.add(unknown.gap());
      }
      element
          .ifKnown()
          .flatMap(value -> raw ? Sides.rawValue(value, type) : Optional.of(own.normal(value)))
          .map(ListTests::hashable)
          .ifPresent(found::add);
    }
    List<Object> wanted =
        sides.right(test.right(), type, start, start.place()).ifKnown().orElse(List.of());
    circumstances.steps().take(wanted.size());
    if (wanted.stream().map(ListTests::hashable).allMatch(found::contains)) {
      return Answer.of(true);
    }
    return gaps.isEmpty() ? Answer.of(false) : Answer.unknown(gaps);
  }

  /** {@code 2.0} and {@code 2} are one number but not one {@code BigDecimal}. */
  private static Object hashable(Object normal) {
    return normal instanceof BigDecimal number ? number.stripTrailingZeros() : normal;
  }

  private Answer uniqueBy(Test.UniqueBy test, Elements elements) {
    Map<List<Optional<Object>>, Location> first = new HashMap<>();
    List<Location> repeated = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>(elements.gaps());
    int unsure = 0;
    for (Frame frame : elements.frames()) {
      List<Fact<Object>> key = test.paths().stream().map(path -> keyPart(path, frame)).toList();
      List<Gap> unknown = key.stream().flatMap(ListTests::gapOf).toList();
      gaps.addAll(unknown);
      if (!unknown.isEmpty()) {
        unsure++;
      } else if (first.putIfAbsent(key.stream().map(Fact::ifKnown).toList(), frame.place()) != null
          && repeated.size() < MOST_WITNESSES) {
        repeated.add(frame.place());
      }
    }
    boolean others = elements.frames().size() > 1;
    Truth truth =
        !repeated.isEmpty()
            ? Truth.FALSE
            : !elements.gaps().isEmpty() || (unsure > 0 && others) ? Truth.UNKNOWN : Truth.TRUE;
    return new Answer(truth, false, Answer.union(gaps.stream()), repeated, List.of());
  }

  private Fact<Object> keyPart(Path path, Frame frame) {
    Fact<?> read = walk.read(path, frame);
    return path.type() instanceof ScalarType type
        ? read.map(value -> hashable(type.normal(value)))
        : read.map(node -> Sides.rawValue(node, SimpleType.TEXT).orElse(node));
  }

  private static Stream<Gap> gapOf(Fact<?> fact) {
    return fact instanceof Fact.Unknown<?> unknown ? Stream.of(unknown.gap()) : Stream.empty();
  }

  /**
   * @param harmless how further elements come out that change nothing
   */
  private Tally tally(Optional<Condition> condition, Elements elements, Truth harmless) {
    List<Gap> mayBeMore =
        Hole.gaps(
            elements.holes(),
            hidden -> condition.map(c -> conditions.run(c, hidden).truth()).orElse(Truth.TRUE),
            harmless);
    Tally tally = new Tally(mayBeMore, circumstances.detailed());
    for (Frame frame : elements.frames()) {
      if (condition.isEmpty()) {
        tally.add(Truth.TRUE, frame.place());
      } else {
        tally.add(conditions.run(condition.get(), frame), frame.place());
      }
    }
    return tally;
  }
}
