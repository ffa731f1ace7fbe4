/**
 * Pages of prose: which are runbooks, what their sections stand for, what other pages are for, and
 * where the runbook link of an alert leads. Uses {@code artifact} and what is above it.
 */
@NullMarked
package dev.prr.core.service.runbook;

import org.jspecify.annotations.NullMarked;
