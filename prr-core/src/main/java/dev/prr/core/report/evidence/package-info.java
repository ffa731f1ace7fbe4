/**
 * The evidence package for an auditor: what was sealed in a period as a history of its own, tables
 * of it, and a page that says how to check both without us. The same history gives the same bytes.
 * Uses {@code history}; only {@link dev.prr.core.report.evidence.PackageWriter} touches files.
 */
@NullMarked
package dev.prr.core.report.evidence;

import org.jspecify.annotations.NullMarked;
