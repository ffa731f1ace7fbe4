/**
 * The model that rules talk about: one service, its SLOs, signals, alerts, runbooks, workloads,
 * redundancy and dependencies, each fact with the place it was read.
 *
 * <p>The hard part of a judgement is done here once: label selectors, joins, units, defaults. The
 * records are the vocabulary of rules and the schema of {@code facts.json}; a component's name is
 * its name everywhere. Uses {@code artifact} and what is above it.
 */
@NullMarked
package dev.prr.core.service;

import org.jspecify.annotations.NullMarked;
