/**
 * The Kubernetes objects of a scope by kind, name and namespace, and which of them a label selector
 * means. Knows what a selector is and where a workload keeps its pod template; judges nothing. Uses
 * {@code artifact} and what is above it.
 */
@NullMarked
package dev.prr.core.service.kubernetes.inventory;

import org.jspecify.annotations.NullMarked;
