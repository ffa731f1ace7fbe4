package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.type.EnumerationType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.rule.check.Parameter;
import dev.prr.core.rule.check.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads right sides: a literal, {@code { param: name }} or {@code { fact: path }}. */
final class OperandReader {

  private static final String PARAM = "param";
  private static final String FACT = "fact";
  private static final List<String> REFERENCE_KEYS = List.of(FACT, "times", "plus");

  private OperandReader() {}

  /** One value of the type. */
  static Operand one(Node node, ScalarType type, Context context) {
    if (node instanceof Sequence) {
      throw new Mistake(node, "a list is ambiguous; write in: [..]");
    }
    if (node instanceof Mapping mapping) {
      return mapping.get(PARAM).isPresent()
          ? new Operand.Changeable(parameter(mapping, type, false, context))
          : reference(mapping, type, context);
    }
    return node instanceof Scalar s && type == SimpleType.DATE && s.text().equals("today")
        ? new Operand.Today()
        : new Operand.Literal(List.of(Literals.read(node, type)));
  }

  /** A list of values of the type. */
  static Operand many(Node node, ScalarType type, Context context) {
    if (node instanceof Mapping mapping && mapping.get(PARAM).isPresent()) {
      return new Operand.Changeable(parameter(mapping, type, true, context));
    }
    List<Object> values = new ArrayList<>();
    for (Node item : Fields.sequence(node, "the right side").items()) {
      values.add(Literals.read(item, type));
    }
    return new Operand.Literal(values);
  }

  /** Whether a right side is a list of values. */
  static boolean isList(Node node, Context context) {
    return node instanceof Sequence
        || (node instanceof Mapping mapping
            && mapping
                .get(PARAM)
                .map(name -> context.parameters().sound().get(Written.of(name)))
                .filter(Parameter::isList)
                .isPresent());
  }

  /**
   * What a raw value is read as when it meets this right side: a boolean, a number or text.
   *
   * @return empty for what carries a unit, which raw does not have
   */
  static Optional<SimpleType> impliedType(Node node, Context context) {
    if (node instanceof Sequence sequence) {
      List<SimpleType> types = sequence.items().stream().map(Literals::typeOf).distinct().toList();
      return Optional.of(types.size() == 1 ? types.get(0) : SimpleType.TEXT);
    }
    if (!(node instanceof Mapping mapping)) {
      return Optional.of(Literals.typeOf(node));
    }
    if (mapping.get(PARAM).isPresent()) {
      return Optional.of(parameterNamed(mapping, context).type()).filter(t -> !hasUnit(t));
    }
    return mapping
        .get(FACT)
        .map(fact -> pathOf(fact, context).type())
        .map(type -> type instanceof SimpleType simple ? simple : SimpleType.TEXT)
        .filter(type -> !hasUnit(type));
  }

  private static Parameter parameter(
      Mapping mapping, ScalarType type, boolean list, Context context) {
    Fields.of(mapping, "a right side", List.of(PARAM), context.problems());
    Parameter parameter = parameterNamed(mapping, context);
    String name = parameter.name();
    if (parameter.isList() != list) {
      throw new Mistake(
          mapping,
          name
              + (list
                  ? " is one value; in, and contains of a list, want a list"
                  : " is a list; say in, or contains of a list"));
    }
    boolean fits =
        type instanceof EnumerationType
            ? parameter.type() == SimpleType.TEXT
            : sameKind(parameter.type(), type);
    if (!fits) {
      throw new Mistake(
          mapping, name + " is a " + parameter.type().title() + ", here is a " + type.title());
    }
    for (List<Object> values : parameter.values().values()) {
      for (Object value : values) {
        String printed = parameter.type().print(value);
        if (type.parse(printed).isEmpty()) {
          throw new Mistake(mapping, Literals.refusal(name + " with " + printed, printed, type));
        }
      }
    }
    return parameter;
  }

  private static Parameter parameterNamed(Mapping mapping, Context context) {
    Node node = mapping.get(PARAM).orElseThrow();
    String name = Fields.scalar(node, PARAM).text();
    return context
        .parameters()
        .get(
            node,
            name,
            "there is no parameter \""
                + name
                + "\""
                + context.parameters().hint(name)
                + "; declare it under params");
  }

  private static Operand reference(Mapping mapping, ScalarType type, Context context) {
    if (mapping.get(FACT).isEmpty()) {
      throw new Mistake(mapping, "a right side is a value, { param: name } or { fact: path }");
    }
    Fields fields = Fields.of(mapping, "a right side", REFERENCE_KEYS, context.problems());
    Path path = pathOf(fields.need(FACT), context);
    boolean fits =
        path.type() instanceof ScalarType right
            ? sameKind(right, type)
            : path.type() == RawType.DOCUMENT && !hasUnit(type);
    if (!fits) {
      throw new Mistake(
          fields.need(FACT),
          path.text() + " is " + describe(path) + " and does not compare with a " + type.title());
    }
    Optional<BigDecimal> times = fields.get("times").map(node -> amount(node, SimpleType.NUMBER));
    Optional<BigDecimal> plus = fields.get("plus").map(node -> amount(node, type));
    if ((times.isPresent() || plus.isPresent()) && !type.isMeasure()) {
      throw new Mistake(
          mapping, "times and plus are for numbers, durations, quantities and ratios");
    }
    return new Operand.Reference(path, times, plus);
  }

  private static Path pathOf(Node node, Context context) {
    return PathReader.read(node, Fields.scalar(node, FACT).text(), context.scope());
  }

  private static BigDecimal amount(Node node, ScalarType type) {
    return Literals.read(node, type) instanceof BigDecimal number ? number : BigDecimal.ZERO;
  }

  private static String describe(Path path) {
    if (path.type() instanceof ScalarType right) {
      return "a " + right.title();
    }
    return path.type() == RawType.DOCUMENT ? "raw, without a unit," : "no single value";
  }

  private static boolean hasUnit(ScalarType type) {
    return (type.isMeasure() && !isNumber(type))
        || type == SimpleType.DATE
        || type == SimpleType.VERSION;
  }

  private static boolean sameKind(ScalarType one, ScalarType other) {
    return one.equals(other) || (isNumber(one) && isNumber(other));
  }

  private static boolean isNumber(ScalarType type) {
    return type == SimpleType.INTEGER || type == SimpleType.NUMBER;
  }
}
