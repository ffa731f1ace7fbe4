/**
 * One incident as reviews know it: which team, which services, how bad, when. Nothing else is kept,
 * and whatever is kept is of a closed list, a known name of the organization, or an instant.
 */
@NullMarked
package dev.prr.core.review.reliability.incident;

import org.jspecify.annotations.NullMarked;
