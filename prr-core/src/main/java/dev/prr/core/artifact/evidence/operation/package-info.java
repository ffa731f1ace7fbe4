/**
 * Exports from running a service: load tests, incidents, deployments, pages, calls, branch rules.
 * What could name a person is never looked at.
 */
@NullMarked
package dev.prr.core.artifact.evidence.operation;

import org.jspecify.annotations.NullMarked;
