/**
 * Where a thing is written: a path relative to the judged tree, a line and a column.
 *
 * <p>This room knows no format and no file system. Everything that makes a claim uses it to say
 * where the claim was read.
 */
@NullMarked
package dev.prr.core.source;

import org.jspecify.annotations.NullMarked;
