/**
 * What the spec of a pod says by itself: its containers, where they may run, what of the host they
 * reach. No join with other objects. Uses {@code inventory} for label selectors, and what {@code
 * service} uses.
 */
@NullMarked
package dev.prr.core.service.kubernetes.pod;

import org.jspecify.annotations.NullMarked;
