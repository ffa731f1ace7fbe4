/**
 * The toil review for people and tools: Markdown for the meeting, pages, JSON. Pure functions to
 * text.
 */
@NullMarked
package dev.prr.core.report.toil;

import org.jspecify.annotations.NullMarked;
