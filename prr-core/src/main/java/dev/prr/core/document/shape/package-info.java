/**
 * Says which keys and values a configuration file may hold, once and as data: the same {@link
 * dev.prr.core.document.shape.Shape} is what a file is checked against and what its published JSON
 * Schema is made of. Uses {@code document} and what is above it.
 */
@NullMarked
package dev.prr.core.document.shape;

import org.jspecify.annotations.NullMarked;
