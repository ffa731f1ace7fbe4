/**
 * Writes the reliability review: Markdown for the meeting and for each team, JSON for tools, pages
 * for reading, and the blameless incidents to be kept. Pure functions to text.
 */
@NullMarked
package dev.prr.core.report.reliability;

import org.jspecify.annotations.NullMarked;
