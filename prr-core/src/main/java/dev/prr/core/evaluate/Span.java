package dev.prr.core.evaluate;

import java.util.OptionalLong;

/**
 * How many there are, as far as is known.
 *
 * @param least so many are sure
 * @param most so many are possible; empty when there may be any number more
 */
record Span(long least, OptionalLong most) {}
