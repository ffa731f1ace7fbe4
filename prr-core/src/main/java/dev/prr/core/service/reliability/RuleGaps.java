package dev.prr.core.service.reliability;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.artifact.Misshapen;
import dev.prr.core.artifact.TerraformPlan;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /** Alerts are also made of SLO documents, and lie packed in ConfigMaps. */
  static List<Gap> ofRules(Scope scope) {
    List<Gap> gaps = new ArrayList<>(scope.gaps(RULES));
    for (Gap gap : ofSlos(scope)) {
      if (!gaps.contains(gap)) {
        gaps.add(gap);
      }
    }
    for (KubernetesObject object : scope.all(KubernetesObject.class)) {
      if (object.is("", "ConfigMap")) {
        addPacked(object, gaps);
      }
    }
    return gaps;
  }

  private static void addPacked(KubernetesObject configMap, List<Gap> gaps) {
    for (Map.Entry<String, Field> file : configMap.at("data").fields()) {
      String text = file.getValue().text().ifKnown().orElse("");
      if (text.contains("alert:") && text.contains("expr:")) {
        gaps.add(
            new Gap(
                Gap.Reason.UNREADABLE,
                "Rules packed into a ConfigMap are not read; keep "
                    + file.getKey()
                    + " as a file and make the ConfigMap of it.",
                file.getValue().place()));
      }
    }
  }
}
