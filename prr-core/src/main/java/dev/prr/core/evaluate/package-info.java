/**
 * Runs compiled rules over the model of a service, each within a budget of counted steps.
 *
 * <p>Truth has three values and nothing is short-circuited, so the same facts always give the same
 * outcome with the same reasons. A rule that breaks hurts only itself. Uses {@code rule}, {@code
 * service} and what is above them.
 */
@NullMarked
package dev.prr.core.evaluate;

import org.jspecify.annotations.NullMarked;
