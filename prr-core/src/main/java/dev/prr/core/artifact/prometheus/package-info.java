/**
 * Recognizes alert and recording rules: plain rule files, the Kubernetes objects that wrap them and
 * the rules that Grafana provisions. All become {@link dev.prr.core.artifact.AlertRule}s and {@link
 * dev.prr.core.artifact.RecordingRule}s.
 */
@NullMarked
package dev.prr.core.artifact.prometheus;

import org.jspecify.annotations.NullMarked;
