/**
 * Follows alerts through the routes of Alertmanager and Grafana to whoever is told. Where it hangs
 * on what only the running system knows, the answer is unknown. Uses {@code artifact} and {@code
 * service.query}.
 */
@NullMarked
package dev.prr.core.service.routing;

import org.jspecify.annotations.NullMarked;
