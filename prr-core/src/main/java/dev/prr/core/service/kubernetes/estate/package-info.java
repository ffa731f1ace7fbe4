/**
 * What a workload leans on in its namespace: the disks its state lies on, the configuration and
 * secrets it is given, the quota it has to fit into, the lease that a single copy holds. Joins over
 * the {@code inventory}; reads single pods through {@code pod}.
 */
@NullMarked
package dev.prr.core.service.kubernetes.estate;

import org.jspecify.annotations.NullMarked;
