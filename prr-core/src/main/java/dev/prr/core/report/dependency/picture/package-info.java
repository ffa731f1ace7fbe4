/**
 * Draws a graph of dependencies: what is shown of a large one, where each box stands, and which way
 * each line goes, always the same for the same graph. Layers by the longest way from where users
 * come in, a lane for each owner, sweeps to the mean of the neighbours (Sugiyama, Tagawa and Toda,
 * Methods for visual understanding of hierarchical system structures, IEEE Trans. SMC 11, 1981).
 */
@NullMarked
package dev.prr.core.report.dependency.picture;

import org.jspecify.annotations.NullMarked;
