/**
 * Arithmetic over a graph of dependencies, exact and without recursion, so that neither a deep
 * chain nor a ring can hurt. Each class names the source of its method. Uses {@code graph}.
 */
@NullMarked
package dev.prr.core.review.dependency.measure;

import org.jspecify.annotations.NullMarked;
