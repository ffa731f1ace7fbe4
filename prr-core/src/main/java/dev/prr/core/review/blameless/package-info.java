/**
 * Takes people out of prose. Reviews drop free text by default; where somebody chose to keep some,
 * it passes here first. What was found is counted and never shown.
 */
@NullMarked
package dev.prr.core.review.blameless;

import org.jspecify.annotations.NullMarked;
