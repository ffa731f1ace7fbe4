package dev.prr.core.rule.read;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.fact.Numbers;
import dev.prr.core.fact.type.EnumerationType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;

/** Reads values that stand in a rule, in the unit of their type. */
final class Literals {

  private static final int DATE_LENGTH = "2026-01-31".length();

  private Literals() {}

  /** The normal form of a literal of the type. */
  static Object read(Node node, ScalarType type) {
    if (!(node instanceof Scalar scalar)) {
      throw new Mistake(node, "here is one value expected; " + type.advice());
    }
    if (Dialect.CORE.isNull(scalar) || scalar.text().isBlank()) {
      throw new Mistake(node, "there is no value here; for what may be missing say present: false");
    }
    boolean quotedNumber = scalar.style() != Scalar.Style.PLAIN && isUnquoted(type);
    boolean instant = type == SimpleType.DATE && scalar.text().length() != DATE_LENGTH;
    return type.parse(scalar.text())
        .filter(value -> !quotedNumber && !instant)
        .orElseThrow(() -> new Mistake(node, refusal(Written.of(node), scalar.text(), type)));
  }

  /** Why a text is no value of the type, and what would be. */
  static String refusal(String written, String text, ScalarType type) {
    return type instanceof EnumerationType words
        ? written + " is not " + words.title() + Hint.of(text, words.words())
        : written + " is no " + type.title() + "; " + type.advice();
  }

  /** What a raw value is read as when it meets this literal: a boolean, a number, else text. */
  static SimpleType typeOf(Node literal) {
    if (!(literal instanceof Scalar scalar) || scalar.style() != Scalar.Style.PLAIN) {
      return SimpleType.TEXT;
    }
    if (Dialect.CORE.asBoolean(scalar).isPresent()) {
      return SimpleType.BOOLEAN;
    }
    return Numbers.decimal(scalar.text()).isPresent() ? SimpleType.NUMBER : SimpleType.TEXT;
  }

  private static boolean isUnquoted(ScalarType type) {
    return type == SimpleType.BOOLEAN || type == SimpleType.INTEGER || type == SimpleType.NUMBER;
  }
}
