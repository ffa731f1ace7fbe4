/**
 * Which services a tree holds, and which files belong to each: by folder, by declared sources, and
 * where several services share a folder by the names that artifacts carry. Uses {@code artifact}
 * and what is above it.
 */
@NullMarked
package dev.prr.core.service.scope;

import org.jspecify.annotations.NullMarked;
