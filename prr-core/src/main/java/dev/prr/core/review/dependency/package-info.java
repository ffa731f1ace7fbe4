/**
 * The review of the dependencies that the whole organization hangs on: the graph of all recorded
 * services, what it allows them to promise, which dependency could cost whom how much, what is
 * planned about it, and what changed since the last review. Uses {@code history} and the packages
 * below.
 */
@NullMarked
package dev.prr.core.review.dependency;

import org.jspecify.annotations.NullMarked;
