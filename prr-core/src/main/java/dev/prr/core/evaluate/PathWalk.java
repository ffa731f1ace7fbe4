package dev.prr.core.evaluate;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Withheld;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.type.FactField;
import dev.prr.core.rule.check.Path;
import dev.prr.core.source.Location;

/**
 * Follows a path from where it starts. Whatever lies at its end is a fact: a value, a record, a
 * list, a map or a raw node that is known; or it is missing, or unknown, as something on the way
 * was.
 */
final class PathWalk {

  /** Only Kubernetes objects are kept as written, and Kubernetes reads YAML 1.1. */
  static final Dialect DIALECT = Dialect.YAML_1_1;

  private final Steps steps;

  PathWalk(Steps steps) {
    this.steps = steps;
  }

  Fact<?> read(Path path, Frame start) {
    Fact<?> reached = Fact.known(start.value(), start.place());
    for (Path.Step step : path.steps()) {
      steps.take(1);
      reached =
          step instanceof Path.Up up
              ? Fact.known(start.up(up.levels()).value(), start.up(up.levels()).place())
              : next(step, reached);
    }
    return nonBlank(reached);
  }

  private Fact<?> next(Path.Step step, Fact<?> reached) {
    Location at = reached.place();
    return reached.flatMap(value -> of(step, value, at));
  }

  private Fact<Object> of(Path.Step step, Object value, Location at) {
    if (value instanceof Hidden hidden) {
      return hidden.read(step);
    }
    if (step instanceof Path.Member member) {
      return asFact(member.field(), value, at);
    }
    if (step instanceof Path.Name name) {
      return ((FactMap) value).get(name.name()).map(text -> text);
    }
    if (step instanceof Path.Key key) {
      return child((Node) value, key.key(), at);
    }
    return value instanceof Mapping ? child((Node) value, "value", at) : itself((Node) value);
  }

  private static Fact<Object> asFact(FactField field, Object group, Location at) {
    Object held = field.of(group);
    if (held instanceof Fact<?> fact) {
      return fact.map(value -> value);
    }
    if (held instanceof FactList<?> list) {
      return Fact.known(held, list.place());
    }
    if (held instanceof FactMap map) {
      return Fact.known(held, map.place());
    }
    return Fact.known(held, held instanceof Node node ? node.place() : at);
  }

  /** Where nothing is written under the key, the place is the one the parent is pointed at. */
  private Fact<Object> child(Node parent, String key, Location at) {
    if (parent instanceof Mapping mapping) {
      steps.take(mapping.entries().size());
    }
    return Field.of(Fact.known(parent, at), DIALECT).at(key).node().map(node -> node);
  }

  /** An element without keys; null is missing here as everywhere. */
  private static Fact<Object> itself(Node element) {
    if (element instanceof Withheld withheld) {
      return Fact.unknown(withheld.gap());
    }
    return element instanceof Scalar scalar && DIALECT.isNull(scalar)
        ? Fact.missing(element.place())
        : Fact.known(element, element.place());
  }

  /** Blank text is missing, also in a raw document. */
  private static Fact<?> nonBlank(Fact<?> reached) {
    return reached instanceof Fact.Known<?> known
            && known.value() instanceof Scalar scalar
            && scalar.text().isBlank()
        ? Fact.missing(known.place())
        : reached;
  }
}
