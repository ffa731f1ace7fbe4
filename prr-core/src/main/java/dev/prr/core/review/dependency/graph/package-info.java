/**
 * Who hangs on whom: services, data stores and what others run, and what one needs of another, each
 * with where it was read. Plain values without arithmetic. Uses {@code service} for tiers.
 */
@NullMarked
package dev.prr.core.review.dependency.graph;

import org.jspecify.annotations.NullMarked;
