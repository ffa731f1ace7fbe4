/**
 * Toil as values: one piece of recurring work, and a team's estimate of what all of it costs. About
 * teams, never about people.
 */
@NullMarked
package dev.prr.core.review.toil.item;

import org.jspecify.annotations.NullMarked;
