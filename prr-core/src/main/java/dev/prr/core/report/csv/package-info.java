/** Every decision of a run as a table for spreadsheets. Uses {@code report} and {@code text}. */
@NullMarked
package dev.prr.core.report.csv;

import org.jspecify.annotations.NullMarked;
