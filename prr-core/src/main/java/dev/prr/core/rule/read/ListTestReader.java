package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Relation;
import dev.prr.core.rule.check.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tests of lists and maps. */
final class ListTestReader {

  private final Path path;
  private final Context context;

  ListTestReader(Path path, Context context) {
    this.path = path;
    this.context = context;
  }

  Test read(String name, String text, Mapping.Entry entry) {
    Scope element =
        context
            .scope()
            .element(path.type())
            .orElseThrow(
                () ->
                    new Mistake(
                        entry.key(),
                        path.text() + " is a single value; " + name + " is for lists"));
    if (path.isOutward()) {
      throw new Mistake(
          entry.key(),
          path.text()
              + " lies at a parent or across a link; lists are searched downwards only, so write"
              + " a rule for what holds the list");
    }
    Node right = entry.value();
    Context inside = context.in(element);
    return switch (name) {
      case "some" -> quantified(text, Test.Quantifier.SOME, right, inside);
      case "every" -> quantified(text, Test.Quantifier.EVERY, right, inside);
      case "none" -> quantified(text, Test.Quantifier.NONE, right, inside.behindNot());
      case "count" -> count(text, right, inside);
      case "contains" -> containsAll(text, right);
      default -> uniqueBy(text, right, element);
    };
  }

  private static Test quantified(
      String text, Test.Quantifier quantifier, Node right, Context inside) {
    return new Test.Quantified(text, quantifier, ConditionReader.read(right, inside));
  }

  private Test count(String text, Node right, Context inside) {
    if (right instanceof Scalar) {
      Operand exactly = OperandReader.one(right, SimpleType.INTEGER, context);
      return new Test.Count(
          text, Optional.empty(), List.of(new Test.Bound(Relation.EQUALS, exactly)));
    }
    List<Test.Bound> bounds =
        BoundsReader.read(right, "count", List.of("where"), SimpleType.INTEGER, context);
    Optional<Condition> where =
        Fields.mapping(right, "count").get("where").map(w -> ConditionReader.read(w, inside));
    return new Test.Count(text, where, bounds);
  }

  private Test containsAll(String text, Node right) {
    FactType item = path.type() instanceof ListType list ? list.item() : path.type();
    if (item == RawType.DOCUMENT) {
      SimpleType type =
          OperandReader.impliedType(right, context)
              .orElseThrow(() -> new Mistake(right, "raw has no type; ask some with readsAs"));
      return new Test.ContainsAll(text, OperandReader.many(right, type, context), type);
    }
    if (!(item instanceof ScalarType type)) {
      throw new Mistake(
          right, path.text() + " is no list of single values; ask some: { .. } of it");
    }
    if (!OperandReader.isList(right, context)) {
      throw new Mistake(right, "all are in is written contains: [..]");
    }
    return new Test.ContainsAll(text, OperandReader.many(right, type, context), type);
  }

  private static Test uniqueBy(String text, Node right, Scope element) {
    List<Path> paths = new ArrayList<>();
    for (Node item : Fields.sequence(right, "uniqueBy").items()) {
      Path path = PathReader.read(item, Fields.scalar(item, "a path").text(), element);
      if (!(path.type() instanceof ScalarType) && path.type() != RawType.DOCUMENT) {
        throw new Mistake(item, path.text() + " is no single value");
      }
      paths.add(path);
    }
    return new Test.UniqueBy(text, paths);
  }
}
