/**
 * The must-haves of a run as tests in the XML that build servers read. Uses {@code report} and
 * {@code text}.
 */
@NullMarked
package dev.prr.core.report.junit;

import org.jspecify.annotations.NullMarked;
