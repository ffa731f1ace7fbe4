package dev.prr.core.rule.read;

import dev.prr.core.document.Node;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Test;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sees to it that nothing holds only because a value is missing or a list is empty. */
final class MissingCheck {

  private MissingCheck() {}

  static void of(Condition.OnPath condition, Node at, Context context) {
    List<Test> tests = condition.tests().stream().map(MissingCheck::plain).toList();
    boolean asksValue = tests.stream().anyMatch(Test.OfValue.class::isInstance);
    boolean asksList = tests.stream().anyMatch(Test.OfList.class::isInstance);
    boolean asksPresence = tests.stream().anyMatch(Test.Present.class::isInstance);
    Path path = condition.path();
    if (!asksValue && !asksList && !asksPresence) {
      return; // its tests had mistakes of their own, or there are none but not
    }
    Optional<Path> right = missingRightSide(tests);
    boolean leftMissing = asksValue && path.mayBeMissing();
    if (condition.ifMissing().isPresent()) {
      if (!leftMissing && right.isEmpty()) {
        throw new Mistake(
            at,
            path.text()
                + (asksList
                    ? " is a list and never missing; say ifEmpty"
                    : " is never missing, so ifMissing says nothing about it"));
      }
      if (asksPresence) {
        throw new Mistake(at, "present and ifMissing both say what missing is worth; keep one");
      }
    } else if (isNegated(condition, context)) {
      demandIfMissing(leftMissing && !asksPresence ? Optional.of(path) : right, at, condition);
    }
    checkFresh(tests, path, at);
    checkEmpty(condition, tests, asksList, at);
  }

  private static void demandIfMissing(Optional<Path> missing, Node at, Condition.OnPath condition) {
    if (missing.isPresent()) {
      boolean not = condition.tests().stream().anyMatch(Test.Negated.class::isInstance);
      throw new Mistake(
          at,
          missing.get().text()
              + " may be missing and "
              + (not ? "not" : "the not or none around it")
              + " would hold; add ifMissing");
    }
  }

  private static void checkFresh(List<Test> tests, Path path, Node at) {
    if (path.mayBeMissing() && tests.stream().anyMatch(Test.Fresh.class::isInstance)) {
      throw new Mistake(
          at, path.text() + " may be missing and fresh is never false; say age: { atMost: .. }");
    }
  }

  private static void checkEmpty(
      Condition.OnPath condition, List<Test> tests, boolean asksList, Node at) {
    if (condition.ifEmpty().isPresent()) {
      if (!asksList) {
        throw new Mistake(at, condition.path().text() + " is no list, so ifEmpty says nothing");
      }
      return;
    }
    boolean every =
        tests.stream()
            .anyMatch(
                test ->
                    test instanceof Test.Quantified q && q.quantifier() == Test.Quantifier.EVERY);
    Path path = condition.path();
    boolean neverEmpty =
        path.type() instanceof ListType list && list.neverEmpty() && !path.mayBeMissing();
    if (every && !neverEmpty) {
      throw new Mistake(
          at,
          path.text() + " may be empty and every would hold; add ifEmpty" + judgedOneByOne(path));
    }
  }

  private static String judgedOneByOne(Path path) {
    return path.type() instanceof ListType list
            && list.item() instanceof GroupType group
            && group.kind().isPresent()
        ? ", or judge each with for: " + group.kind().get()
        : "";
  }

  private static boolean isNegated(Condition.OnPath condition, Context context) {
    return context.negated() || condition.tests().stream().anyMatch(Test.Negated.class::isInstance);
  }

  private static Optional<Path> missingRightSide(List<Test> tests) {
    return tests.stream()
        .flatMap(MissingCheck::rightSides)
        .filter(Operand.Reference.class::isInstance)
        .map(operand -> ((Operand.Reference) operand).path())
        .filter(Path::mayBeMissing)
        .findFirst();
  }

  private static Stream<Operand> rightSides(Test test) {
    if (test instanceof Test.Compare compare) {
      return Stream.of(compare.right());
    }
    if (test instanceof Test.Age age) {
      return age.bounds().stream().map(Test.Bound::right);
    }
    if (test instanceof Test.Count count) {
      return count.bounds().stream().map(Test.Bound::right);
    }
    return Stream.empty();
  }

  private static Test plain(Test test) {
    return test instanceof Test.Negated negated ? plain(negated.test()) : test;
  }
}
