/**
 * Reads {@code rule.yaml} and checks it against the types of the facts.
 *
 * <p>Start at {@link dev.prr.core.rule.read.RuleReader}. A mistake is never the end: the reader
 * notes it with its place and goes on, so that an author sees all of them at once. Uses {@code
 * document} for the tree and {@code service} for the types.
 */
@NullMarked
package dev.prr.core.rule.read;

import org.jspecify.annotations.NullMarked;
