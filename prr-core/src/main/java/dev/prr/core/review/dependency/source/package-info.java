/**
 * Reads what other tools know of the graph: metrics of a service graph or a mesh, Kiali, Jaeger,
 * and a dump of the catalogue. One format a class, streamed within limits. A row that cannot be
 * read is listed with its place and the rest is kept. Uses {@code document.stream} and {@code
 * graph}.
 */
@NullMarked
package dev.prr.core.review.dependency.source;

import org.jspecify.annotations.NullMarked;
