/**
 * Runs compiled rules over the model of a service, each within a budget of counted steps.
 *
 * <p>Truth has three values and nothing is short-circuited, so the same facts always give the same
 * outcome with the same reasons. A rule that breaks hurts only itself. Uses {@code rule}, {@code
 * service} and what is above them.
 *
 * <p>To be read in this order: {@link dev.prr.core.evaluate.Evaluator} runs a rule over its {@code
 * Subjects}; {@code Conditions} runs a condition over one of them, with {@code PathWalk} to reach
 * values, {@code Sides} to bring them into one form, {@code ValueTests} and {@code ListTests} to
 * compare them; {@link dev.prr.core.evaluate.Trace} is what comes of it, {@code Outcomes} and
 * {@code Findings} are what that means.
 */
@NullMarked
package dev.prr.core.evaluate;

import org.jspecify.annotations.NullMarked;
