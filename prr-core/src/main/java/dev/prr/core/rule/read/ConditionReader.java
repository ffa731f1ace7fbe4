package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.rule.check.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a map of tests, and the groups {@code allOf}, {@code anyOf} and {@code not}. */
final class ConditionReader {

  private static final int DEEPEST = 8;
  private static final String WRITTEN_AS =
      "a condition is a map of paths and tests, for example { paging: true }";

  private ConditionReader() {}

  static Condition read(Node node, Context context) {
    if (context.depth() > DEEPEST) {
      throw new Mistake(node, "allOf, anyOf and not are nested more than eight deep");
    }
    if (!(node instanceof Mapping mapping) || mapping.entries().isEmpty()) {
      throw new Mistake(node, WRITTEN_AS);
    }
    List<Condition> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (!seen.add(entry.key().text())) {
        context
            .problems()
            .add(entry.key(), entry.key().text() + " is written twice; put the two under allOf");
      }
      context.problems().attempt(() -> part(entry, context)).ifPresent(parts::add);
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(Written.of(mapping), parts);
  }

  private static Condition part(Mapping.Entry entry, Context context) {
    String text = Written.of(entry);
    return switch (entry.key().text()) {
      case "allOf" -> new Condition.All(text, list(entry, context));
      case "anyOf" -> new Condition.Any(text, list(entry, context));
      case "not" -> new Condition.Not(text, negated(entry.value(), context));
      case "attested" -> attested(text, entry.value(), context);
      default -> onPath(entry, context);
    };
  }

  private static List<Condition> list(Mapping.Entry entry, Context context) {
    List<Condition> parts = new ArrayList<>();
    for (Node item : Fields.sequence(entry.value(), entry.key().text()).items()) {
      context.problems().attempt(() -> read(item, context.deeper())).ifPresent(parts::add);
    }
    return parts;
  }

  private static Condition negated(Node node, Context context) {
    if (node instanceof Mapping mapping && mapping.entries().size() > 1) {
      throw new Mistake(
          node, "none of them is not: { anyOf: [..] }, not all of them is not: { allOf: [..] }");
    }
    return read(node, context.deeper().behindNot());
  }

  private static Condition attested(String text, Node node, Context context) {
    if (!(node instanceof Mapping)) {
      return new Condition.Attested(text, MustHaveReader.id(node), Optional.empty());
    }
    Fields fields = Fields.of(node, "attested", List.of("id", "fresh"), context.problems());
    String id = MustHaveReader.id(fields.need("id"));
    return new Condition.Attested(text, id, fields.get("fresh").map(f -> freshness(f, context)));
  }

  /** What is attested is true or unknown, so its limit is never something that may be missing. */
  private static Operand freshness(Node node, Context context) {
    if (node instanceof Mapping mapping && mapping.get("fact").isPresent()) {
      throw new Mistake(node, "fresh is a duration or { param: name }");
    }
    return OperandReader.one(node, SimpleType.DURATION, context);
  }

  private static Condition onPath(Mapping.Entry entry, Context context) {
    Scalar key = entry.key();
    Path path = PathReader.read(key, key.text(), context.scope());
    return new TestsReader(path, key, context).read(Written.of(entry), entry.value());
  }
}
