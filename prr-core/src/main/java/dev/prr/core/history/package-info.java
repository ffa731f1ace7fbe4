/**
 * Keeps what was decided so that nobody can quietly change it.
 *
 * <p>A record has two parts: a {@link dev.prr.core.history.record.Judgement}, named by the digest
 * of its canonical JSON, and the {@link dev.prr.core.history.record.Run} that came to it. Both are
 * deposited with no lock: written aside, forced to disk, renamed; then the runs are sealed into a
 * chain; reviews that were held ({@link dev.prr.core.history.record.HeldReview}) go the same way.
 * {@link dev.prr.core.history.History} is the door, {@link dev.prr.core.history.file.FileHistory}
 * the one in a folder. One of the rooms that touch the file system, always through {@link
 * dev.prr.core.history.disk.Disk}. Uses {@code verdict} and what is above it.
 */
@NullMarked
package dev.prr.core.history;

import org.jspecify.annotations.NullMarked;
