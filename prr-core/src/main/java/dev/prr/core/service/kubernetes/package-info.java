/**
 * Workloads and what they survive as facts: joins what runs pods with what scales, guards, exposes,
 * isolates and scrapes it. Entry points are {@link dev.prr.core.service.kubernetes.Workloads} and
 * {@link dev.prr.core.service.kubernetes.Redundancies}; the other classes each fill one field.
 * Objects of any kind are facts in {@code object}. Uses its rooms {@code inventory} and {@code
 * pod}, and what {@code service} uses.
 */
@NullMarked
package dev.prr.core.service.kubernetes;

import org.jspecify.annotations.NullMarked;
