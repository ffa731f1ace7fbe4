package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.fact.type.EnumerationType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Relation;
import dev.prr.core.rule.check.Test;
import java.util.List;
import java.util.Optional;

/** Reads the tests of single values. */
final class ValueTestReader {

  private final Path path;
  private final Context context;
  private final Optional<SimpleType> readAs;

  /**
   * @param readAs what a raw value is read as, when the rule says so
   */
  ValueTestReader(Path path, Context context, Optional<SimpleType> readAs) {
    this.path = path;
    this.context = context;
    this.readAs = readAs;
  }

  Test read(String name, String text, Mapping.Entry entry) {
    Node right = entry.value();
    return switch (name) {
      case "equals" -> equality(text, right);
      case "in" -> in(text, right);
      case "matches" -> {
        demandText(right, name);
        yield PatternReader.read(text, right, context);
      }
      case "startsWith", "endsWith", "contains" -> ofText(name, text, right);
      case "before", "after" -> {
        demandDate(right);
        yield compare(text, relation(name), right, SimpleType.DATE);
      }
      case "age" -> {
        demandDate(right);
        yield new Test.Age(
            text, BoundsReader.read(right, "age", List.of(), SimpleType.DURATION, context));
      }
      case "fresh" -> {
        demandDate(right);
        yield new Test.Fresh(text, OperandReader.one(right, SimpleType.DURATION, context));
      }
      case "readsAs" ->
          new Test.ReadsAs(text, readAs.orElseThrow(() -> new Mistake(right, "no type is given")));
      default -> order(relation(name), text, right);
    };
  }

  Test equality(String text, Node right) {
    return compare(text, Relation.EQUALS, right, typeFor(right));
  }

  private Test in(String text, Node right) {
    ScalarType type = typeFor(right);
    return new Test.Compare(text, Relation.EQUALS, OperandReader.many(right, type, context), type);
  }

  private Test compare(String text, Relation relation, Node right, ScalarType type) {
    return new Test.Compare(text, relation, OperandReader.one(right, type, context), type);
  }

  private Test ofText(String name, String text, Node right) {
    demandText(right, name);
    return compare(text, relation(name), right, SimpleType.TEXT);
  }

  private Test order(Relation relation, String text, Node right) {
    ScalarType type = orderedType(right);
    if (type instanceof EnumerationType words) {
      throw new Mistake(
          right,
          path.text()
              + " has no order; say in: ["
              + String.join(", ", within(words, relation, right))
              + "]");
    }
    if (type == SimpleType.DATE) {
      throw new Mistake(
          right, path.text() + " is a date; say before, after or age: { atMost: 90d }");
    }
    if (!type.isOrdered()) {
      throw new Mistake(right, path.text() + " is a " + type.title() + " and has no order");
    }
    return compare(text, relation, right, type);
  }

  /** The words that were probably meant, going by the order in which they are listed. */
  private static List<String> within(EnumerationType type, Relation relation, Node right) {
    List<String> words = type.words();
    int limit = words.indexOf(right instanceof Scalar s ? s.text() : "");
    return limit < 0
        ? words
        : words.stream().filter(w -> relation.holds(words.indexOf(w), limit)).toList();
  }

  private ScalarType orderedType(Node right) {
    if (path.type() instanceof ScalarType || readAs.isPresent()) {
      return typeFor(right);
    }
    if (typeFor(right) == SimpleType.NUMBER || typeFor(right) == SimpleType.INTEGER) {
      return SimpleType.NUMBER;
    }
    throw RawTypes.untyped(right);
  }

  /** The type both sides are compared as. */
  private ScalarType typeFor(Node right) {
    if (path.type() instanceof ScalarType type) {
      return type;
    }
    return readAs.isPresent()
        ? readAs.get()
        : OperandReader.impliedType(right, context).orElseThrow(() -> RawTypes.untyped(right));
  }

  private void demandDate(Node right) {
    if (!(path.type() instanceof ScalarType) && readAs.isEmpty()) {
      throw RawTypes.untyped(right, "date");
    }
    ScalarType type = typeFor(right);
    if (type != SimpleType.DATE) {
      throw new Mistake(right, path.text() + " is a " + type.title() + ", which is no date");
    }
  }

  private void demandText(Node right, String name) {
    if (path.type() instanceof EnumerationType words) {
      throw new Mistake(right, path.text() + " is " + words.title() + "; say in: [..]");
    }
    if (path.type() instanceof ScalarType type && type != SimpleType.TEXT) {
      throw new Mistake(
          right, path.text() + " is a " + type.title() + "; " + name + " is for text");
    }
  }

  private Relation relation(String name) {
    return Relation.of(name).orElseThrow();
  }
}
