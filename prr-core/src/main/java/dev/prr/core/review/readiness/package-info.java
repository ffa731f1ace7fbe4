/**
 * What a review board decided about a service: read from {@code prr/review.yaml} or a file of that
 * form, written there, and made a record of the history. Uses {@code history} and what is above it.
 */
@NullMarked
package dev.prr.core.review.readiness;

import org.jspecify.annotations.NullMarked;
