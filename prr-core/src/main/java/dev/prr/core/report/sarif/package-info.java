/**
 * The findings of a run as SARIF 2.1.0, for code scanning and for viewers in editors. Uses {@code
 * report} and {@code text}.
 */
@NullMarked
package dev.prr.core.report.sarif;

import org.jspecify.annotations.NullMarked;
