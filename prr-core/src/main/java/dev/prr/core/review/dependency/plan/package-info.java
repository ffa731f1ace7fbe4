/**
 * What the organization does about its dependencies: {@code plans.yaml} of a review, read strictly,
 * with plans, tasks and decisions of teams. Uses {@code document.shape} and {@code graph}.
 */
@NullMarked
package dev.prr.core.review.dependency.plan;

import org.jspecify.annotations.NullMarked;
