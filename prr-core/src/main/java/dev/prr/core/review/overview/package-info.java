/**
 * The whole organization at a glance, over what its history holds: how each service stands, how
 * that changed from month to month, which rules fail most, what is waived, what is ahead.
 *
 * <p>{@link dev.prr.core.review.overview.Overview#of} goes over the runs once, however many there
 * are; what it holds grows with services and months, never with runs. Teams are in the order of the
 * alphabet: nothing here counts one against another. Uses {@code history}, {@code policy} and what
 * is above them; writes nothing.
 */
@NullMarked
package dev.prr.core.review.overview;

import org.jspecify.annotations.NullMarked;
