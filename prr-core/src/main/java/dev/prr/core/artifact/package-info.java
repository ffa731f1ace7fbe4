/**
 * Says what a document is: a Kubernetes object, a Prometheus rule, an SLO, a catalogue entity, a
 * runbook, a service descriptor. One recognizer a file; each turns documents of its format into the
 * common {@link dev.prr.core.artifact.Artifact}s, so that cousins of a format are judged alike.
 * Uses {@code document} and what is above it.
 */
@NullMarked
package dev.prr.core.artifact;

import org.jspecify.annotations.NullMarked;
