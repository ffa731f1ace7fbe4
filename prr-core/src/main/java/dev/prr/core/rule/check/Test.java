package dev.prr.core.rule.check;

import com.google.re2j.Pattern;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.schema.DocumentSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One question about the value at a path. */
public sealed interface Test {

  /** As the rule writes it, in one line. */
  String text();

  /** A question about a single value; false when the value is missing. */
  sealed interface OfValue extends Test permits Compare, Matches, Age, Fresh, ReadsAs, Fits {}

  /** A question about a list or a map. */
  sealed interface OfList extends Test permits Quantified, Count, ContainsAll, UniqueBy {}

  /**
   * The relation holds between the value and one of the values on the right.
   *
   * @param type what both sides are compared as
   */
  record Compare(String text, Relation relation, Operand right, ScalarType type)
      implements OfValue {}

  /**
   * The whole text fits a pattern.
   *
   * @param patterns the compiled form of everything the right side can be
   */
  record Matches(String text, Operand right, Map<Object, Pattern> patterns) implements OfValue {
    public Matches {
      patterns = Map.copyOf(patterns);
    }

    /** The compiled form of one value of the right side. */
    public Pattern patternOf(Object value) {
      return Optional.ofNullable(patterns.get(value)).orElseThrow();
    }
  }

  /** The date lies so many whole days back. */
  record Age(String text, List<Bound> bounds) implements OfValue {
    public Age {
      bounds = List.copyOf(bounds);
    }
  }

  /** The date is not older; else it cannot be known what is true today. */
  record Fresh(String text, Operand limit) implements OfValue {}

  /** The written text is one of this type. */
  record ReadsAs(String text, SimpleType type) implements OfValue {}

  /** The raw document, or the part of one, has this shape. */
  record Fits(String text, DocumentSchema schema) implements OfValue {}

  /** How much of a list a condition must hold for. */
  enum Quantifier {
    SOME,
    EVERY,
    NONE
  }

  /** The condition holds for some, every or none of the elements. */
  record Quantified(String text, Quantifier quantifier, Condition condition) implements OfList {}

  /** How many elements there are for which the condition holds. */
  record Count(String text, Optional<Condition> where, List<Bound> bounds) implements OfList {
    public Count {
      bounds = List.copyOf(bounds);
    }
  }

  /** All values on the right are elements of the list. */
  record ContainsAll(String text, Operand right, ScalarType type) implements OfList {}

  /** No two elements agree on all paths. */
  record UniqueBy(String text, List<Path> paths) implements OfList {
    public UniqueBy {
      paths = List.copyOf(paths);
    }
  }

  /** It is known to be there, or known to be missing. */
  record Present(String text, boolean expected) implements Test {}

  /** The test does not hold. */
  record Negated(String text, Test test) implements Test {}

  /** One side of an interval. */
  record Bound(Relation relation, Operand right) {}
}
