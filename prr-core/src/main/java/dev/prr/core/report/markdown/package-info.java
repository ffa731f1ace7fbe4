/**
 * The report of a run as a page that GitHub and GitLab show: job summaries and comments. Uses
 * {@code report} and {@code text}.
 */
@NullMarked
package dev.prr.core.report.markdown;

import org.jspecify.annotations.NullMarked;
