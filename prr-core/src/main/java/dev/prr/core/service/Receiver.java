package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.source.Location;

/**
 * Whoever is told of alerts by Alertmanager or Grafana.
 *
 * @param name as written; its number where it lies in a Secret
 * @param integrations the ways by which it is told, as {@code pagerduty}
 * @param canPage whether one of them can wake somebody; a webhook can
 * @param personal whether one of them addresses one person instead of a rota or a channel
 */
@Kind("receiver")
public record Receiver(
    Fact<String> name,
    FactList<Fact<String>> integrations,
    Fact<Boolean> canPage,
    Fact<Boolean> personal,
    Location place) {}
