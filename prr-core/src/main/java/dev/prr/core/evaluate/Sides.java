package dev.prr.core.evaluate;

import dev.prr.core.document.Scalar;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.rule.check.Parameter;
import dev.prr.core.rule.check.Path;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Brings both sides of a test into the normal form of one type. What a raw document writes may not
 * be of that type at all: it has no values then.
 */
final class Sides {

  private final PathWalk walk;
  private final Circumstances circumstances;

  Sides(PathWalk walk, Circumstances circumstances) {
    this.walk = walk;
    this.circumstances = circumstances;
  }

  /** The value at a path; empty where a raw one is not of the type. */
  Fact<Optional<Object>> left(Fact<?> read, Path path, ScalarType type) {
    if (path.type() == RawType.DOCUMENT) {
      return read.map(node -> rawValue(node, type));
    }
    ScalarType own = (ScalarType) path.type();
    return read.map(value -> Optional.of(own.normal(value)));
  }

  /**
   * The values on the right; none where a raw one is not of the type.
   *
   * @param at where a literal is said to be read
   */
  Fact<List<Object>> right(Operand operand, ScalarType type, Frame start, Location at) {
    if (operand instanceof Operand.Literal literal) {
      return Fact.known(literal.values(), at);
    }
    if (operand instanceof Operand.Today) {
      return Fact.known(List.of(circumstances.today()), at);
    }
    if (operand instanceof Operand.Changeable changeable) {
      return valueOf(changeable.parameter(), at);
    }
    Operand.Reference reference = (Operand.Reference) operand;
    Fact<?> read = walk.read(reference.path(), start);
    return left(read, reference.path(), type)
        .map(value -> value.map(v -> calculated(reference, v)).stream().toList());
  }

  /** An organization may ask a rule of a tier for which its author gave no value. */
  private Fact<List<Object>> valueOf(Parameter parameter, Location at) {
    String tier = circumstances.tier().id();
    List<Object> values = parameter.valuesFor(circumstances.tier());
    return values.isEmpty()
        ? Fact.unknown(
            Gap.Reason.ABSENT,
            "The parameter " + parameter.name() + " has no value for tier " + tier + "; give one.",
            at)
        : Fact.known(values, at);
  }

  private static Object calculated(Operand.Reference reference, Object value) {
    if (reference.times().isEmpty() && reference.plus().isEmpty()) {
      return value;
    }
    return ((BigDecimal) value)
        .multiply(reference.times().orElse(BigDecimal.ONE))
        .add(reference.plus().orElse(BigDecimal.ZERO));
  }

  /** What a raw node is, read as the type. */
  static Optional<Object> rawValue(Object node, ScalarType type) {
    if (!(node instanceof Scalar scalar)) {
      return Optional.empty();
    }
    if (type == SimpleType.BOOLEAN) {
      Optional<Object> word = PathWalk.DIALECT.asBoolean(scalar).map(b -> b);
      return word.or(() -> type.parse(scalar.text()));
    }
    return type.parse(type == SimpleType.TEXT ? scalar.text() : scalar.text().strip());
  }
}
