/**
 * The run as assessment results of OSCAL, for tools of auditors. Uses {@code report}, {@code
 * history.record} and {@code text}.
 */
@NullMarked
package dev.prr.core.report.oscal;

import org.jspecify.annotations.NullMarked;
