/**
 * What a rule checks, as values: conditions over paths, tests, operands, the message. Everything in
 * here was checked against the types of the facts; nothing in here runs by itself. Uses {@code
 * fact} and {@code service}.
 */
@NullMarked
package dev.prr.core.rule.check;

import org.jspecify.annotations.NullMarked;
