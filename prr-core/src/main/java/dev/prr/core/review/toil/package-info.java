/**
 * The toil review: what teams do by hand again and again, what of it several teams share, and how
 * much of their time it takes. Teams come in alphabetical order and are never ranked.
 */
@NullMarked
package dev.prr.core.review.toil;

import org.jspecify.annotations.NullMarked;
