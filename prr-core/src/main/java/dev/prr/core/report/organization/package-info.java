/**
 * The organization report: a small site of pages that need no server, and the same as JSON.
 *
 * <p>{@link dev.prr.core.report.organization.Site} makes one page after the other from an {@link
 * dev.prr.core.review.overview.Overview}; each is an outline with sections, and a section is made
 * of parts ({@link dev.prr.core.report.organization.Part}). Services, teams and rules are in the
 * order of the alphabet, or of what needs seeing to; teams are never ordered by how they do. Uses
 * {@code report.html} and {@code review.overview}; only {@link
 * dev.prr.core.report.organization.SiteWriter} touches files.
 */
@NullMarked
package dev.prr.core.report.organization;

import org.jspecify.annotations.NullMarked;
