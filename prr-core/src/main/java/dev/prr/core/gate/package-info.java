/**
 * The table of contents: builds the line from files to verdict and runs it once. Start reading at
 * {@code Gate}. Uses every other room.
 */
@NullMarked
package dev.prr.core.gate;

import org.jspecify.annotations.NullMarked;
