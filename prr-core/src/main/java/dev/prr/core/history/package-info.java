/**
 * Keeps what was decided so that nobody can quietly change it. A record is deposited with no lock:
 * written aside, forced to disk, renamed. One of the rooms that touch the file system. Uses {@code
 * verdict} and what is above it.
 */
@NullMarked
package dev.prr.core.history;

import org.jspecify.annotations.NullMarked;
