package dev.prr.core.fact.type;

import java.util.Optional;

/**
 * The type of a single value.
 *
 * <p>Values are compared in a normal form, so that one type has one order and arithmetic is exact:
 * measures (numbers, durations in seconds, ratios of one, quantities) are {@code BigDecimal}s, an
 * enumeration is its word, text, booleans, dates and versions are themselves. Two values of one
 * type in normal form are {@link Comparable} with each other.
 */
public sealed interface ScalarType extends FactType permits SimpleType, EnumerationType {

  /** What it is called in rules and messages, for example {@code duration}. */
  String title();

  /** The normal form of a value as rules write it. */
  Optional<Object> parse(String text);

  /** The normal form of the value of a fact. */
  Object normal(Object value);

  /** A normal value in the unit of the type. */
  String print(Object normal);

  /**
   * How a literal of the type is written, as half a sentence: {@code a duration is written 30d}.
   */
  String advice();

  /** Whether {@code atLeast} and its like make sense, which need an order. */
  boolean isOrdered();

  /** Whether it can be multiplied and added to. */
  boolean isMeasure();

  /** A normal value in JSON: a boolean, a number or text. */
  Object json(Object normal);
}
