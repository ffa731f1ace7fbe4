package dev.prr.core.service.reliability;

import dev.prr.core.artifact.Misshapen;
import dev.prr.core.artifact.TerraformPlan;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import java.util.ArrayList;
import java.util.List;

/** Why there may be more rules or SLOs than were read. */
final class RuleGaps {

  private static final String[] RULES = {
    "alert:",
    "record:",
    "\"alert\"",
    "\"record\"",
    "PrometheusRule",
    "AlertingRule",
    "VMRule",
    "monitoring.googleapis.com",
    "datasourceUid",
    "aws_cloudwatch_metric_alarm",
    "aws_cloudwatch_composite_alarm",
    "datadog_monitor",
    "google_monitoring_alert_policy",
    "grafana_rule_group"
  };

  private static final String[] SLOS = {
    "openslo",
    "sloth.slok.dev",
    "prometheus/v1",
    "pyrra.dev",
    "datadog_service_level_objective",
    "google_monitoring_slo",
    "grafana_slo"
  };

  private RuleGaps() {}

  static List<Gap> ofSlos(Scope scope) {
    List<Gap> gaps = new ArrayList<>(scope.gaps(SLOS));
    scope.all(Misshapen.class).forEach(lost -> gaps.add(lost.gap()));
    scope.all(TerraformPlan.class).forEach(plan -> gaps.addAll(plan.gaps()));
    return gaps;
  }

  /** Alerts are also made of SLO documents. */
  static List<Gap> ofRules(Scope scope) {
    List<Gap> gaps = new ArrayList<>(scope.gaps(RULES));
    for (Gap gap : ofSlos(scope)) {
      if (!gaps.contains(gap)) {
        gaps.add(gap);
      }
    }
    return gaps;
  }
}
