/** The verdict as a picture for a page: one SVG without script, fonts or links. */
@NullMarked
package dev.prr.core.report.badge;

import org.jspecify.annotations.NullMarked;
