/**
 * Reads {@code rule.yaml} and checks it against the types of the facts.
 *
 * <p>A mistake is never the end: the reader notes it with its place and goes on, so that an author
 * sees all of them at once. Uses {@code document} for the tree and {@code service} for the types.
 *
 * <p>To be read in this order: {@link dev.prr.core.rule.read.RuleReader} reads a rule; {@code
 * ConditionReader} its conditions, in a {@code Context}; {@code PathReader} a path, from a {@code
 * Scope}; {@code TestsReader} what stands behind a path, with {@code ValueTestReader}, {@code
 * ListTestReader} and {@code OperandReader} for the right sides; {@code MissingCheck} sees to it
 * that nothing holds by accident.
 */
@NullMarked
package dev.prr.core.rule.read;

import org.jspecify.annotations.NullMarked;
