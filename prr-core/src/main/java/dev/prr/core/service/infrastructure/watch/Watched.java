package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.service.Scope;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The alarms, monitors and alert policies of the plans of a service, as alert rules. */
public final class Watched {

  private Watched() {}

  /** A service with its alert rules, those of its plans among them. */
  public static Scope in(Scope scope, Infrastructure infrastructure) {
    List<AlertRule> alerts = alerts(scope, infrastructure);
    if (alerts.isEmpty()) {
      return scope;
    }
    List<Artifact> artifacts = new ArrayList<>(scope.artifacts());
    artifacts.addAll(alerts);
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
