/**
 * SLOs, alerts and golden signals: what the rules and SLO documents of a service come to.
 * Severities in the organization's words, burn rates, what guards an error budget, which signal is
 * measured and watched by what. Uses {@code artifact}, {@code service.query} and {@code
 * service.runbook}.
 */
@NullMarked
package dev.prr.core.service.reliability;

import org.jspecify.annotations.NullMarked;
