/**
 * Every Kubernetes object as a fact, whatever its kind: what it refers to and what refers to it,
 * whether its API is still served, whether it holds a secret in the open. Uses {@code inventory}
 * and what {@code service} uses.
 */
@NullMarked
package dev.prr.core.service.kubernetes.object;

import org.jspecify.annotations.NullMarked;
