/**
 * The estimators of the reliability review. Each says its formula and where it comes from; each is
 * pure, and what draws at random draws from a fixed seed.
 */
@NullMarked
package dev.prr.core.review.reliability.statistic;

import org.jspecify.annotations.NullMarked;
