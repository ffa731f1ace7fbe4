/**
 * Reads JSON and XML that may be far larger than what is kept of it: token by token, within the
 * limits, never a whole tree.
 */
@NullMarked
package dev.prr.core.document.stream;

import org.jspecify.annotations.NullMarked;
