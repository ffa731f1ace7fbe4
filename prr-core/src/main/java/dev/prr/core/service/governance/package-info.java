/**
 * What an organization states or accepts because no file shows it, read as facts: attestations,
 * waivers and the last decision of a review board. Uses {@code scope} and what is above it.
 */
@NullMarked
package dev.prr.core.service.governance;

import org.jspecify.annotations.NullMarked;
