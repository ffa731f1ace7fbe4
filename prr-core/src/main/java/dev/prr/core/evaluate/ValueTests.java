package dev.prr.core.evaluate;

import com.google.re2j.Pattern;
import dev.prr.core.document.Node;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Relation;
import dev.prr.core.rule.check.Test;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tests of single values. Missing on either side is false, unknown on either side unknown. */
final class ValueTests {

  private static final BigDecimal SECONDS_A_DAY =
      BigDecimal.valueOf(ChronoUnit.DAYS.getDuration().toSeconds());

  /** How much of matching one step pays for. */
  private static final int MATCHING_A_STEP = 64;

  private final Sides sides;
  private final Circumstances circumstances;

  ValueTests(Sides sides, Circumstances circumstances) {
    this.sides = sides;
    this.circumstances = circumstances;
  }

  Answer run(Test.OfValue test, Path path, Fact<?> read, Frame start) {
    if (test instanceof Test.Compare compare) {
      Fact<Optional<Object>> left = sides.left(read, path, compare.type());
      return related(compare.relation(), left, compare.right(), compare.type(), path, start);
    }
    if (test instanceof Test.Matches matches) {
      return matches(matches, path, read, start);
    }
    if (test instanceof Test.Age age) {
      return aged(path, read, days -> age(age, path, days, read.place(), start));
    }
    if (test instanceof Test.Fresh fresh) {
      return aged(path, read, days -> fresh(fresh, path, days, read.place(), start));
    }
    if (test instanceof Test.Fits fits) {
      return onKnown(read, node -> SchemaTests.run(fits, (Node) node, circumstances.steps()));
    }
    SimpleType type = ((Test.ReadsAs) test).type();
    return onKnown(read, node -> Answer.of(Sides.rawValue(node, type).isPresent()));
  }

  private Answer related(
      Relation relation,
      Fact<Optional<Object>> left,
      Operand operand,
      ScalarType type,
      Path path,
      Frame start) {
    return onBoth(
        left,
        sides.right(operand, type, start, left.place()),
        (value, others) -> {
          if (value.isEmpty() || others.isEmpty()) {
            return relation == Relation.EQUALS
                ? Answer.of(false)
                : unlike(path, type, left.place());
          }
          circumstances.steps().take(others.size());
          return Answer.of(others.stream().anyMatch(other -> relation.holds(value.get(), other)));
        });
  }

  private Answer matches(Test.Matches test, Path path, Fact<?> read, Frame start) {
    Fact<Optional<Object>> left = sides.left(read, path, SimpleType.TEXT);
    return onBoth(
        left,
        sides.right(test.right(), SimpleType.TEXT, start, left.place()),
        (value, patterns) -> {
          if (value.isEmpty()) {
            return unlike(path, SimpleType.TEXT, left.place());
          }
          String text = (String) value.get();
          if (text.length() > circumstances.limits().subjectLength()) {
            return tooLong(path, left.place());
          }
          return Answer.of(patterns.stream().anyMatch(p -> matches(test.patternOf(p), text)));
        });
  }

  private boolean matches(Pattern pattern, String text) {
    circumstances.steps().take(1 + (long) text.length() * pattern.programSize() / MATCHING_A_STEP);
    return pattern.matches(text);
  }

  private Answer age(Test.Age test, Path path, long days, Location at, Frame start) {
    Fact<Optional<Object>> age = Fact.known(Optional.of(seconds(days)), at);
    List<Answer> answers = new ArrayList<>();
    for (Test.Bound bound : test.bounds()) {
      answers.add(related(bound.relation(), age, bound.right(), SimpleType.DURATION, path, start));
    }
    return all(answers);
  }

  private Answer fresh(Test.Fresh test, Path path, long days, Location at, Frame start) {
    Fact<Optional<Object>> age = Fact.known(Optional.of(seconds(days)), at);
    Answer young = related(Relation.AT_MOST, age, test.limit(), SimpleType.DURATION, path, start);
    return young.truth() == Truth.FALSE
        ? Answer.unknown(
            List.of(
                new Gap(
                    Gap.Reason.STALE,
                    path.text() + " is " + days + " days old, too old to say what is true today.",
                    at)))
        : young;
  }

  /** The whole days between a date and today; a clock may run one day ahead. */
  private Answer aged(Path path, Fact<?> read, Function<Long, Answer> test) {
    return onKnown(
        sides.left(read, path, SimpleType.DATE),
        date -> {
          if (date.isEmpty()) {
            return unlike(path, SimpleType.DATE, read.place());
          }
          long days = ChronoUnit.DAYS.between((LocalDate) date.get(), circumstances.today());
          return days < -1
              ? Answer.unknown(
                  List.of(
                      new Gap(
                          Gap.Reason.AMBIGUOUS,
                          path.text() + " lies in the future; correct the date.",
                          read.place())))
              : test.apply(Math.max(0, days));
        });
  }

  static BigDecimal seconds(long days) {
    return SECONDS_A_DAY.multiply(BigDecimal.valueOf(days));
  }

  private static Answer all(List<Answer> answers) {
    return new Answer(
        Truth.all(answers.stream().map(Answer::truth).toList()),
        answers.stream().anyMatch(Answer::sawMissing),
        Answer.union(answers.stream().flatMap(a -> a.gaps().stream())),
        List.of(),
        List.of());
  }

  private static Answer unlike(Path path, ScalarType type, Location at) {
    return Answer.unknown(
        List.of(new Gap(Gap.Reason.WRONG_SHAPE, path.text() + " is no " + type.title() + ".", at)));
  }

  private static Answer tooLong(Path path, Location at) {
    return Answer.unknown(
        List.of(
            new Gap(
                Gap.Reason.LIMIT, path.text() + " is too long to be matched by a pattern.", at)));
  }

  private static <T> Answer onKnown(Fact<T> side, Function<? super T, Answer> test) {
    return side.fold(
        known -> test.apply(known.value()),
        missing -> Answer.missing(),
        unknown -> Answer.unknown(List.of(unknown.gap())));
  }

  /** What is asked of two known values. */
  private interface OfBoth<L, R> {
    Answer test(L left, R right);
  }

  private static <L, R> Answer onBoth(Fact<L> left, Fact<R> right, OfBoth<L, R> test) {
    if (left.isMissing() || right.isMissing()) {
      return Answer.missing();
    }
    List<Gap> gaps = new ArrayList<>();
    onKnown(left, l -> Answer.of(true)).gaps().forEach(gaps::add);
    onKnown(right, r -> Answer.of(true)).gaps().forEach(gaps::add);
    return gaps.isEmpty()
        ? test.test(left.ifKnown().orElseThrow(), right.ifKnown().orElseThrow())
        : Answer.unknown(gaps);
  }
}
