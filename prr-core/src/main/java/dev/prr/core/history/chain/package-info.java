/**
 * Makes of single records a chain in which no link can be changed, left out or put in unnoticed.
 *
 * <p>{@link dev.prr.core.history.chain.Sealer} folds what was deposited into segments of JSON
 * lines, one a month: each line holds a record, the hash of the line before it and its own. {@link
 * dev.prr.core.history.chain.Checkpoint} is the whole chain in one line, to be kept elsewhere;
 * {@link dev.prr.core.history.chain.ChainAudit} proves the chain whole, or names the first broken
 * link. Knows records only by kind and bytes; touches files only through {@code Disk}.
 */
@NullMarked
package dev.prr.core.history.chain;

import org.jspecify.annotations.NullMarked;
