/**
 * Recognizes where alerts are sent: configurations of Alertmanager, also in Secrets and as objects
 * of its operators, and the contact points and notification policies that Grafana is provisioned
 * with. All become {@link dev.prr.core.artifact.AlertRouting}.
 */
@NullMarked
package dev.prr.core.artifact.routing;

import org.jspecify.annotations.NullMarked;
