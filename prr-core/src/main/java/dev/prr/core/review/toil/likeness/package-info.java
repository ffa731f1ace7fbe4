/**
 * Finds out which short texts of different teams speak of the same work: words made comparable,
 * weighted by how rare they are, compared, and grouped. Knows nothing of backlogs.
 *
 * <p>The way is always the same: {@code Words} make terms of a text, {@code Corpus} makes vectors
 * of terms, {@code RareTerms} finds the pairs that can be alike, {@code Chance} says how alike two
 * texts are by accident, {@code Grouping} puts together what belongs together.
 */
@NullMarked
package dev.prr.core.review.toil.likeness;

import org.jspecify.annotations.NullMarked;
