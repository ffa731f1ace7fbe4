/**
 * What is kept of a month when its records are dropped for their age: counts, by team, tier, rule,
 * verdict and decision. Touches no file.
 */
@NullMarked
package dev.prr.core.history.month;

import org.jspecify.annotations.NullMarked;
