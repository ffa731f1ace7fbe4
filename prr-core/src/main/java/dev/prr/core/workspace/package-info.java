/**
 * Finds and reads files within limits, and says what was left out and why. The only room that opens
 * input files. Uses {@code source}, {@code fact} and {@code text}.
 */
@NullMarked
package dev.prr.core.workspace;

import org.jspecify.annotations.NullMarked;
