/**
 * The numbers of a run for Prometheus, in the text that OpenMetrics and its ancestor share. Uses
 * {@code report} and {@code text}.
 */
@NullMarked
package dev.prr.core.report.metrics;

import org.jspecify.annotations.NullMarked;
