/** The quarters and half-years that organization reviews speak of, and nothing of any clock. */
@NullMarked
package dev.prr.core.review.period;

import org.jspecify.annotations.NullMarked;
