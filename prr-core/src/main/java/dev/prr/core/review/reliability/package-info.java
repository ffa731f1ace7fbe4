/**
 * The blameless MTTR/MTTF review: per team and group, how often things broke, how long users
 * waited, what can be told from chance and what cannot, and what leadership decided about the
 * reasons. Teams stand in alphabetical order and are never ranked.
 */
@NullMarked
package dev.prr.core.review.reliability;

import org.jspecify.annotations.NullMarked;
