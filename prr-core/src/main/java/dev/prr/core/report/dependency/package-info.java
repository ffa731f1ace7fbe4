/**
 * Writes a review of dependencies: JSON for the next review and for tools, Markdown for the
 * meeting, pages with pictures, and the record that the history keeps. Pure functions to text.
 */
@NullMarked
package dev.prr.core.report.dependency;

import org.jspecify.annotations.NullMarked;
