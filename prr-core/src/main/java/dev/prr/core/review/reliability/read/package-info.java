/**
 * Reads what a governance repository says of a reliability review: {@code import.yaml}, which files
 * hold incidents, and {@code decisions.yaml}, what was said about them. Strict: a misread decision
 * is worse than none.
 */
@NullMarked
package dev.prr.core.review.reliability.read;

import org.jspecify.annotations.NullMarked;
