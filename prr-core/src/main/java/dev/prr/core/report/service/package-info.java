/**
 * The report of a run as a page for people: what a team fixes next, what a board decides on. Values
 * and words here, markup in the templates under {@code service}. Uses {@code report.html}.
 */
@NullMarked
package dev.prr.core.report.service;

import org.jspecify.annotations.NullMarked;
