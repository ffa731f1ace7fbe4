/**
 * What an organization states or accepts because no file shows it, read as facts: attestations.
 * Uses {@code scope} and what is above it.
 */
@NullMarked
package dev.prr.core.service.governance;

import org.jspecify.annotations.NullMarked;
