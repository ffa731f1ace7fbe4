/**
 * Issues as notes beside the lines of a change, for GitHub and GitLab. Uses {@code report} and
 * {@code text}.
 */
@NullMarked
package dev.prr.core.report.annotation;

import org.jspecify.annotations.NullMarked;
