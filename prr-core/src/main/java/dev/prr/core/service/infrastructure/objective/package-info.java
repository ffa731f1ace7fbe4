/** Makes SLO definitions of what a plan declares for Datadog, Google Cloud and Grafana. */
@NullMarked
package dev.prr.core.service.infrastructure.objective;

import org.jspecify.annotations.NullMarked;
