package dev.prr.core.service.infrastructure.objective;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Alerting;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.artifact.slo.Target;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.service.infrastructure.Planned;
import java.time.Duration;
import java.util.List;

/** A planned SLO while its parts are put together; what nobody says is missing. */
final class Objective {

  private final Planned resource;
  private final Format format;
  Target target;
  Fact<Duration> window;
  Fact<Boolean> calendar;
  Indicator indicator = Indicator.OTHER;
  boolean threshold;
  List<Fact<String>> queries = List.of();
  Alerting alerting;
  Fact<String> description;
  FactMap labels;

  Objective(Planned resource, Format format, Target target) {
    this.resource = resource;
    this.format = format;
    this.target = target;
    this.window = resource.missing();
    this.calendar = resource.known(false);
    this.alerting = leftToOthers(resource);
    this.description = resource.missing();
    this.labels = FactMap.empty(resource.place());
  }

  /** Alerts on its budget are resources of their own. */
  private static Alerting leftToOthers(Planned resource) {
    return new Alerting(
        resource.missing(),
        resource.missing(),
        resource.missing(),
        List.of(),
        List.of(),
        List.of());
  }

  SloDefinition named(Fact<String> name) {
    return new SloDefinition(
        format,
        name.isMissing() ? resource.known(resource.address()) : name,
        resource.missing(),
        resource.missing(),
        target.ratio(),
        target.plausible(),
        window,
        calendar,
        new Sli(indicator, queries, threshold, resource.missing(), resource.missing()),
        alerting,
        description,
        labels,
        FactMap.empty(resource.place()),
        resource.place());
  }
}
