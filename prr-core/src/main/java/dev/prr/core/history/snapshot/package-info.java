/**
 * Keeps the facts of a judged service, so that it can be judged again later, also by other rules.
 *
 * <p>{@link dev.prr.core.history.snapshot.Snapshot} is the door: from a service to canonical bytes
 * that are named by their digest, and back to a service that equals the first. It knows no kind of
 * fact by name; it follows the records of {@code service}, whatever they hold. Of raw documents
 * only what rules read is kept, and of no document what looks like a secret or an address of a
 * person.
 */
@NullMarked
package dev.prr.core.history.snapshot;

import org.jspecify.annotations.NullMarked;
