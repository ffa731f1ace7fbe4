/**
 * The files that people write for a toil review: what to import, surveys, words, what the room
 * merged and split, what was decided. Each is strict: a key that nobody knows, a value of the wrong
 * form, a reference to nothing is a problem with its place and the nearest right spelling.
 */
@NullMarked
package dev.prr.core.review.toil.file;

import org.jspecify.annotations.NullMarked;
