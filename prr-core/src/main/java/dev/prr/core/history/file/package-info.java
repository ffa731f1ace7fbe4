/**
 * A history in a folder: records by their digest, snapshots once where they are equal, a chain over
 * the runs, and the way of all that to another history.
 */
@NullMarked
package dev.prr.core.history.file;

import org.jspecify.annotations.NullMarked;
