package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.service.Scope;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import dev.prr.core.service.infrastructure.objective.Objectives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the plans of a service watch: alarms, monitors and policies as alert rules, and SLOs. */
public final class Watched {

  private Watched() {}

  /** A service with its alert rules and SLOs, those of its plans among them. */
  public static Scope in(Scope scope, Infrastructure infrastructure) {
    List<Artifact> planned = new ArrayList<>(alerts(scope, infrastructure));
    planned.addAll(Objectives.of(infrastructure));
    if (planned.isEmpty()) {
      return scope;
    }
    List<Artifact> artifacts = new ArrayList<>(scope.artifacts());
    artifacts.addAll(planned);
    artifacts.sort(Comparator.comparing(Artifact::place));
    return scope.with(artifacts);
  }

  private static List<AlertRule> alerts(Scope scope, Infrastructure all) {
    CloudWatch cloudWatch = new CloudWatch(scope.vocabulary(), all);
    Datadog datadog = new Datadog(scope.vocabulary(), all);
    GoogleMonitoring google = new GoogleMonitoring(scope.vocabulary(), all);
    Grafana grafana = new Grafana(all);
    List<AlertRule> alerts = new ArrayList<>();
    for (Planned resource : all.all()) {
      switch (resource.type()) {
        case "aws_cloudwatch_metric_alarm" -> cloudWatch.metric(resource).ifPresent(alerts::add);
        case "aws_cloudwatch_composite_alarm" -> alerts.add(cloudWatch.composite(resource));
        case "datadog_monitor" -> datadog.alert(resource).ifPresent(alerts::add);
        case "google_monitoring_alert_policy" -> google.alert(resource).ifPresent(alerts::add);
        case "grafana_rule_group" -> alerts.addAll(grafana.alerts(resource));
        default -> {}
      }
    }
    return alerts;
  }
}
