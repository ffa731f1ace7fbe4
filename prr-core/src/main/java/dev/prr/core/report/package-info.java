/**
 * Writes a verdict for people and tools: pure functions to text, and one writer that puts the texts
 * into files. Uses {@code history} and what is above it.
 */
@NullMarked
package dev.prr.core.report;

import org.jspecify.annotations.NullMarked;
