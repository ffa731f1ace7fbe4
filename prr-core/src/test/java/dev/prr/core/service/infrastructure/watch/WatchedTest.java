package dev.prr.core.service.infrastructure.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.terraform.PlanText;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Alert;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Signal;
import dev.prr.core.service.Signal.GoldenSignal;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.reliability.Alerts;
import dev.prr.core.service.reliability.Monitored;
import dev.prr.core.service.reliability.Signals;
import dev.prr.core.service.runbook.Runbooks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WatchedTest {

  private static final String ALARM = "aws_cloudwatch_metric_alarm.errors";
  private static final String MONITOR = "datadog_monitor.errors";
  private static final String POLICY = "google_monitoring_alert_policy.errors";
  private static final String CHANNEL = "google_monitoring_notification_channel.team";

  private static Scope scope(Repository repository) {
    Scope written = repository.scope();
    return Watched.in(written, Infrastructure.of(written));
  }

  private static FactList<Alert> alerts(Repository repository) {
    Scope scope = scope(repository);
    return Alerts.of(Monitored.in(scope), Runbooks.of(scope));
  }

  private static Alert alert(PlanText plan) {
    return alerts(Repository.of("plan.json", plan.toString())).items().get(0);
  }

  private static Signal signal(PlanText plan, GoldenSignal name) {
    return Signals.of(Monitored.in(scope(Repository.of("plan.json", plan.toString()))))
        .items()
        .stream()
        .filter(signal -> signal.name().is(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isUnknown(Fact<?> fact) {
    return !fact.isKnown() && !fact.isMissing();
  }

  private static PlanText alarm(String more) {
    return new PlanText().create(ALARM, alarmValues(more));
  }

  private static String alarmValues(String more) {
    return """
        {"alarm_name": "checkout-errors", "namespace": "AWS/Lambda", "metric_name": "Errors",
         "statistic": "Sum", "period": 60, "evaluation_periods": 5, "threshold": 1%s}"""
        .formatted(more);
  }

  @Test
  void an_alarm_of_cloudwatch_is_an_alert() {
    Alert alert =
        alert(
            alarm(
                """
                , "tags": {"Severity": "critical", "team": "shop"},
                "alarm_description": "Calls fail. Runbook: https://docs.example.com/errors."
                """));
    assertTrue(alert.name().is("checkout-errors"));
    assertTrue(alert.severity().is("critical"));
    assertTrue(alert.severityKnown().is(true));
    assertTrue(alert.paging().is(true));
    assertTrue(alert.hold().is(Duration.ofMinutes(5)));
    assertTrue(alert.labels().get("team").is("shop"));
    assertTrue(alert.runbook().link().is("https://docs.example.com/errors"));
    assertTrue(alert.burnRate().is(false));
    assertTrue(alert.symptomBased().is(true));
    assertTrue(alert.reachesPager().is(false), "it has no action");
  }

  @Test
  void an_alarm_points_at_its_block_and_its_runbook_at_the_page() {
    Repository repository =
        Repository.of(
                "infra/plan.json",
                alarm(", \"alarm_description\": \"See docs/runbooks/errors.md.\"").toString())
            .file("infra/main.tf", "\nresource \"aws_cloudwatch_metric_alarm\" \"errors\" {}\n")
            .file("docs/runbooks/errors.md", "# Errors\n");
    Alert alert = alerts(repository).items().get(0);
    assertEquals("infra/main.tf:2:1", alert.place().toString());
    assertTrue(alert.runbook().resolves().is(true));
  }

  @ParameterizedTest
  @CsvSource({
    "pagerduty_service_integration, https, true",
    "opsgenie_api_integration, https, true",
    "aws_lambda_function, lambda, unknown",
    "aws_sqs_queue, email, false"
  })
  void a_topic_pages_if_one_of_its_subscriptions_does(
      String target, String protocol, String pages) {
    String subscription = "aws_sns_topic_subscription.pager";
    PlanText plan =
        new PlanText()
            .change(ALARM, "[\"create\"]", alarmValues(""), "{\"alarm_actions\": true}", "{}")
            .create("aws_sns_topic.alarms", "{\"name\": \"alarms\"}")
            .change(
                subscription,
                "[\"create\"]",
                "{\"protocol\": \"" + protocol + "\"}",
                "{\"endpoint\": true, \"topic_arn\": true}",
                "{}")
            .create(target + ".x", "{}")
            .configured(
                ALARM,
                "{\"alarm_actions\": {\"references\": [\"aws_sns_topic.alarms.arn\","
                    + " \"aws_sns_topic.alarms\"]}}")
            .configured("aws_sns_topic.alarms", "{}")
            .configured(
                subscription,
                "{\"topic_arn\": {\"references\": [\"aws_sns_topic.alarms.arn\"]}, \"endpoint\":"
                    + " {\"references\": [\""
                    + target
                    + ".x.url\"]}}");
    Alert alert = alert(plan);
    assertEquals(pages, said(alert.reachesPager()));
    assertEquals(pages, said(alert.paging()), "without a severity its receivers decide");
  }

  private static String said(Fact<Boolean> fact) {
    return fact.ifKnown().map(String::valueOf).orElse("unknown");
  }

  @Test
  void a_topic_that_is_made_elsewhere_may_page() {
    Alert alert = alert(alarm(", \"alarm_actions\": [\"arn:aws:sns:eu-west-1:1:alarms\"]"));
    assertTrue(isUnknown(alert.reachesPager()));
    assertTrue(isUnknown(alert.paging()));
    assertFalse(alert.severityKnown().is(true));
  }

  @Test
  void the_address_of_a_pager_is_told_by_its_host_and_its_key_is_dropped() {
    String topic = "arn:aws:sns:eu-west-1:1:alarms";
    PlanText plan =
        alarm(", \"alarm_actions\": [\"" + topic + "\"]")
            .create("aws_sns_topic.alarms", "{\"arn\": \"" + topic + "\"}")
            .create(
                "aws_sns_topic_subscription.p",
                "{\"protocol\": \"https\", \"endpoint\":"
                    + " \"https://events.pagerduty.com/integration/k3y/enqueue\"}")
            .configured("aws_sns_topic.alarms", "{}")
            .configured(
                "aws_sns_topic_subscription.p",
                "{\"topic_arn\": {\"references\": [\"aws_sns_topic.alarms\"]}}");
    Repository repository = Repository.of("plan.json", plan.toString());
    assertTrue(alerts(repository).items().get(0).reachesPager().is(true));
    assertFalse(repository.artifacts().toString().contains("k3y"));
  }

  @Test
  void an_alarm_that_only_scales_alerts_nobody() {
    assertTrue(
        alerts(
                Repository.of(
                    "plan.json",
                    alarm(", \"alarm_actions\": [\"arn:aws:autoscaling:eu-west-1:1:policy\"]")
                        .toString()))
            .items()
            .isEmpty());
    assertTrue(
        alert(alarm(", \"alarm_actions\": [\"arn:aws:sns:x\"], \"actions_enabled\": false"))
            .reachesPager()
            .is(false));
  }

  @Test
  void a_composite_alarm_watches_what_its_parts_watch_over_both_windows() {
    String parts = "";
    PlanText plan = new PlanText();
    for (String period : List.of("3600", "300")) {
      plan.create(
          "aws_cloudwatch_metric_alarm.burn" + period,
          """
          {"alarm_name": "burn-%s", "evaluation_periods": 1, "threshold": 0.0144, "metric_query": [
            {"id": "share", "expression": "failed / total", "return_data": true},
            {"id": "failed", "metric": [{"namespace": "AWS/ApplicationELB", "metric_name":
              "HTTPCode_Target_5XX_Count", "stat": "Sum", "period": %s}]},
            {"id": "total", "metric": [{"namespace": "AWS/ApplicationELB", "metric_name":
              "RequestCount", "stat": "Sum", "period": %s}]}]}"""
              .formatted(period, period, period));
      parts += (parts.isEmpty() ? "" : " AND ") + "ALARM(\\\"burn-" + period + "\\\")";
    }
    plan.create(
        "aws_cloudwatch_composite_alarm.burn",
        "{\"alarm_name\": \"fast\", \"alarm_rule\": \""
            + parts
            + "\", \"tags\": {\"severity\": \"page\"}}");
    List<Alert> alerts = alerts(Repository.of("plan.json", plan.toString())).items();
    assertEquals(1, alerts.size(), "its parts tell nobody");
    assertTrue(alerts.get(0).burnRate().is(true));
    assertTrue(alerts.get(0).burnWindowsPaired().is(true));
    assertTrue(signal(plan, GoldenSignal.ERRORS).asRatio().is(true));
    assertTrue(signal(plan, GoldenSignal.TRAFFIC).measured().is(true));
  }

  @ParameterizedTest
  @CsvSource({
    "AWS/ApplicationELB, TargetResponseTime, p99, LATENCY, true",
    "AWS/ApplicationELB, TargetResponseTime, Average, LATENCY, false",
    "AWS/ApplicationELB, RequestCount, Sum, TRAFFIC, false",
    "AWS/ApplicationELB, HTTPCode_Target_5XX_Count, Sum, ERRORS, false",
    "AWS/ApiGateway, Latency, p95, LATENCY, true",
    "AWS/ApiGateway, Count, Sum, TRAFFIC, false",
    "AWS/ApiGateway, 5XXError, Sum, ERRORS, false",
    "AWS/Lambda, Duration, p99, LATENCY, true",
    "AWS/Lambda, Invocations, Sum, TRAFFIC, false",
    "AWS/Lambda, Errors, Sum, ERRORS, false",
    "AWS/Lambda, ConcurrentExecutions, Maximum, SATURATION, false",
    "AWS/Lambda, Throttles, Sum, SATURATION, false",
    "AWS/RDS, CPUUtilization, Average, SATURATION, false",
    "AWS/RDS, DatabaseConnections, Average, SATURATION, false",
    "AWS/RDS, FreeStorageSpace, Minimum, SATURATION, false",
    "AWS/ECS, MemoryUtilization, Average, SATURATION, false",
    "AWS/SQS, ApproximateNumberOfMessagesVisible, Maximum, SATURATION, false"
  })
  void metrics_of_aws_are_signals(
      String namespace, String metric, String statistic, GoldenSignal name, boolean distribution) {
    String key = statistic.startsWith("p") ? "extended_statistic" : "statistic";
    PlanText plan =
        new PlanText()
            .create(
                ALARM,
                """
                {"alarm_name": "a", "namespace": "%s", "metric_name": "%s", "%s": "%s",
                 "period": 300, "evaluation_periods": 1}"""
                    .formatted(namespace, metric, key, statistic));
    for (GoldenSignal each : GoldenSignal.values()) {
      assertEquals(each == name, signal(plan, each).measured().is(true), each + "");
    }
    assertEquals(distribution, signal(plan, name).asDistribution().is(true));
    assertTrue(signal(plan, name).coveredBy().items().get(0).is("alert/a"));
  }

  @Test
  void an_average_of_server_errors_is_their_share() {
    PlanText plan =
        new PlanText()
            .create(
                ALARM,
                "{\"alarm_name\": \"a\", \"namespace\": \"AWS/ApiGateway\", \"metric_name\":"
                    + " \"5XXError\", \"statistic\": \"Average\", \"period\": 60}");
    assertTrue(signal(plan, GoldenSignal.ERRORS).asRatio().is(true));
  }

  private static PlanText monitor(String query, String message, String more) {
    return new PlanText()
        .create(
            MONITOR,
            """
            {"name": "Checkout fails", "type": "query alert", "query": "%s", "message": "%s"%s}"""
                .formatted(query, message, more));
  }

  @Test
  void a_monitor_of_datadog_is_an_alert() {
    Alert alert =
        alert(
            monitor(
                "sum(last_5m):sum:trace.http.request.errors{service:checkout}.as_count() /"
                    + " sum:trace.http.request.hits{service:checkout}.as_count() > 0.05",
                "Orders fail. [Runbook](https://docs.example.com/runbooks/orders)"
                    + " {{#is_alert}} @pagerduty-Checkout {{/is_alert}}",
                ", \"priority\": \"1\", \"tags\": [\"team:shop\", \"env:prod\"]"));
    assertTrue(alert.severity().is("critical"), alert.severity().toString());
    assertTrue(alert.paging().is(true));
    assertTrue(alert.reachesPager().is(true));
    assertTrue(alert.hold().is(Duration.ofMinutes(5)));
    assertTrue(alert.labels().get("team").is("shop"));
    assertTrue(alert.runbook().link().is("https://docs.example.com/runbooks/orders"));
  }

  @Test
  void a_tag_and_an_asset_say_more_than_priority_and_message() {
    Alert alert =
        alert(
            monitor(
                "avg(last_10m):avg:aws.rds.cpuutilization{*} > 90",
                "Look at it. @slack-shop",
                ", \"priority\": 1, \"tags\": [\"severity:warning\"], \"assets\": [{\"category\":"
                    + " \"runbook\", \"name\": \"Database\", \"url\":"
                    + " \"https://docs.example.com/database\"}]"));
    assertTrue(alert.severity().is("warning"));
    assertTrue(alert.paging().is(false));
    assertTrue(alert.reachesPager().is(false));
    assertTrue(alert.symptomBased().is(false));
    assertTrue(alert.runbook().link().is("https://docs.example.com/database"));
  }

  @Test
  void whom_a_message_tells_that_was_not_read_or_leads_anywhere_is_unknown() {
    String query = "avg(last_5m):avg:system.load.1{*} > 4";
    assertTrue(isUnknown(alert(monitor(query, "x @webhook-tool", "")).reachesPager()));
    Alert mail = alert(monitor(query, "x @jane@example.com", ""));
    assertTrue(isUnknown(mail.reachesPager()));
    assertTrue(isUnknown(mail.runbook().declared()));
    PlanText rules = monitor(query, "x", "").create("datadog_monitor_notification_rule.all", "{}");
    assertTrue(isUnknown(alert(rules).reachesPager()));
    assertTrue(
        alerts(
                Repository.of(
                    "plan.json", monitor(query, "x", ", \"draft_status\": \"draft\"").toString()))
            .items()
            .isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum:trace.http.request.hits{service:a}.as_rate() | TRAFFIC | false",
        "sum:trace.http.request.errors{service:a}.as_count() | ERRORS | false",
        "sum:trace.http.request.hits{http.status_class:5xx}.as_count() | ERRORS | false",
        "p99:trace.http.request{service:a} | LATENCY | true",
        "avg:trace.servlet.request{service:a} by {resource_name} | LATENCY | false",
        "p95:http.server.request.duration{*} | LATENCY | true",
        "sum:aws.lambda.invocations{*}.as_count() | TRAFFIC | false",
        "avg:aws.rds.cpuutilization{*} | SATURATION | false",
        "avg:aws.ecs.memory_utilization{*} | SATURATION | false"
      })
  void metrics_of_datadog_are_signals(String query, GoldenSignal name, boolean distribution) {
    PlanText plan = monitor("avg(last_5m):" + query + " > 1", "x", "");
    for (GoldenSignal each : GoldenSignal.values()) {
      assertEquals(each == name, signal(plan, each).measured().is(true), each + "");
    }
    assertEquals(distribution, signal(plan, name).asDistribution().is(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "burn_rate(\\\"abc\\\").over(\\\"30d\\\").long_window(\\\"1h\\\").short_window(\\\"5m\\\") > 14.4"
            + " | true | true",
        "burn_rate(\\\"abc\\\").over(\\\"30d\\\").long_window(\\\"1h\\\") > 14.4 | true | false"
      })
  void a_monitor_of_a_burn_rate_is_one(String query, boolean burns, boolean paired) {
    Alert alert = alert(monitor(query, "x", ", \"tags\": [\"severity:page\"]"));
    assertEquals(burns, alert.burnRate().is(true));
    assertEquals(paired, alert.burnWindowsPaired().is(true));
  }

  @Test
  void what_a_monitor_of_logs_watches_is_unknown() {
    PlanText plan =
        monitor("logs(\\\"status:error\\\").index(\\\"*\\\").last(\\\"5m\\\") > 1", "x", "");
    assertTrue(isUnknown(alert(plan).symptomBased()));
    assertTrue(alert(plan).hold().isMissing());
  }

  private static PlanText policy(String conditions, String more) {
    return new PlanText()
        .create(
            POLICY,
            """
            {"display_name": "Checkout fails", "combiner": "AND", "conditions": [%s]%s}"""
                .formatted(conditions, more));
  }

  private static String threshold(String filter, String aligner, String more) {
    return """
        {"display_name": "c", "condition_threshold": [{"filter": "%s", "duration": "300s",
         "aggregations": [{"alignment_period": "60s", "per_series_aligner": "%s"}]%s}]}"""
        .formatted(filter, aligner, more);
  }

  @Test
  void a_policy_of_google_is_an_alert() {
    PlanText plan =
        policy(
                threshold(
                    "metric.type=\\\"run.googleapis.com/request_count\\\" AND"
                        + " metric.labels.response_code_class=\\\"5xx\\\"",
                    "ALIGN_RATE",
                    ", \"denominator_filter\":"
                        + " \"metric.type=\\\"run.googleapis.com/request_count\\\"\""),
                """
                , "severity": "CRITICAL", "user_labels": {"team": "shop"},
                "documentation": [{"content": "Read docs/runbooks/errors.md first."}],
                "notification_channels": null
                """)
            .create(CHANNEL, "{\"type\": \"pagerduty\"}")
            .configured(CHANNEL, "{}")
            .configured(
                POLICY, "{\"notification_channels\": {\"references\": [\"" + CHANNEL + ".id\"]}}");
    Alert alert = alert(plan);
    assertTrue(alert.severity().is("critical"));
    assertTrue(alert.paging().is(true));
    assertTrue(alert.hold().is(Duration.ofMinutes(5)));
    assertTrue(alert.labels().get("team").is("shop"));
    assertTrue(alert.runbook().link().is("docs/runbooks/errors.md"));
    assertTrue(signal(plan, GoldenSignal.ERRORS).asRatio().is(true));
    assertTrue(signal(plan, GoldenSignal.TRAFFIC).measured().is(true));
  }

  @ParameterizedTest
  @CsvSource({
    "pagerduty, true",
    "email, false",
    "slack, false",
    "webhook_tokenauth, unknown",
    "pubsub, unknown"
  })
  void a_channel_pages_by_its_type(String type, String pages) {
    PlanText plan =
        new PlanText()
            .change(
                POLICY,
                "[\"create\"]",
                "{\"display_name\": \"p\", \"notification_channels\": [null]}",
                "{\"notification_channels\": [true]}",
                "{}")
            .create(CHANNEL, "{\"type\": \"" + type + "\"}")
            .configured(CHANNEL, "{}")
            .configured(
                POLICY, "{\"notification_channels\": {\"references\": [\"" + CHANNEL + "\"]}}");
    assertEquals(pages, said(alert(plan).reachesPager()));
    assertEquals(pages, said(alert(plan).paging()));
  }

  @ParameterizedTest
  @CsvSource({
    "loadbalancing.googleapis.com/https/request_count, ALIGN_RATE, TRAFFIC, false",
    "loadbalancing.googleapis.com/https/total_latencies, ALIGN_PERCENTILE_99, LATENCY, true",
    "run.googleapis.com/request_latencies, ALIGN_PERCENTILE_95, LATENCY, true",
    "run.googleapis.com/container/cpu/utilizations, ALIGN_PERCENTILE_99, SATURATION, false",
    "cloudsql.googleapis.com/database/cpu/utilization, ALIGN_MEAN, SATURATION, false"
  })
  void metrics_of_google_are_signals(
      String type, String aligner, GoldenSignal name, boolean distribution) {
    PlanText plan = policy(threshold("metric.type = \\\"" + type + "\\\"", aligner, ""), "");
    for (GoldenSignal each : GoldenSignal.values()) {
      assertEquals(each == name, signal(plan, each).measured().is(true), each + "");
    }
    assertEquals(distribution, signal(plan, name).asDistribution().is(true));
  }

  @Test
  void burn_rates_of_google_are_joined_by_the_combiner() {
    String burn =
        "select_slo_burn_rate(\\\"projects/p/services/s/serviceLevelObjectives/o\\\", \\\"%s\\\")";
    PlanText plan =
        policy(
            threshold(burn.formatted("3600s"), "", "")
                + ","
                + threshold(burn.formatted("300s"), "", ""),
            "");
    assertTrue(alert(plan).burnRate().is(true));
    assertTrue(alert(plan).burnWindowsPaired().is(true));
  }

  @Test
  void a_policy_that_is_switched_off_is_none_and_one_over_logs_is_unknown() {
    PlanText off = policy(threshold("metric.type=\\\"a/b\\\"", "", ""), ", \"enabled\": false");
    assertTrue(alerts(Repository.of("plan.json", off.toString())).items().isEmpty());
    PlanText logs = policy("{\"condition_matched_log\": [{\"filter\": \"severity>=ERROR\"}]}", "");
    assertTrue(isUnknown(alert(logs).symptomBased()));
  }

  private static PlanText group(String rule) {
    return new PlanText()
        .create(
            "grafana_rule_group.checkout",
            """
            {"name": "checkout", "rule": [{"name": "CheckoutErrors", "for": "5m",
             "labels": {"severity": "critical"}, "annotations": {"runbook_url": "a.md"},
             "data": [{"ref_id": "A", "model":
               "{\\"expr\\": \\"sum(rate(http_requests_total{code=~\\\\\\"5..\\\\\\"}[5m]))\\"}"}]
             %s}]}"""
                .formatted(rule));
  }

  @Test
  void a_rule_of_grafana_is_an_alert() {
    PlanText plan =
        group(", \"notification_settings\": [{\"contact_point\": \"pager\"}]")
            .create("grafana_contact_point.p", "{\"name\": \"pager\", \"pagerduty\": [{}]}");
    Alert alert = alert(plan);
    assertTrue(alert.name().is("CheckoutErrors"));
    assertTrue(alert.paging().is(true));
    assertTrue(alert.reachesPager().is(true));
    assertTrue(alert.hold().is(Duration.ofMinutes(5)));
    assertTrue(alert.runbook().declared().is(true));
    assertTrue(signal(plan, GoldenSignal.ERRORS).measured().is(true));
    assertTrue(
        alerts(Repository.of("plan.json", group(", \"is_paused\": true").toString()))
            .items()
            .isEmpty());
  }

  @Test
  void a_notification_policy_tells_if_all_of_its_ways_agree() {
    String nested = "{\"contact_point\": \"pager\", \"policy\": [{\"contact_point\": \"chat\"}]}";
    PlanText both =
        group("")
            .create("grafana_notification_policy.all", nested)
            .create("grafana_contact_point.p", "{\"name\": \"pager\", \"oncall\": [{}]}")
            .create("grafana_contact_point.c", "{\"name\": \"chat\", \"slack\": [{}]}");
    assertTrue(isUnknown(alert(both).reachesPager()));
    PlanText one =
        group("")
            .create("grafana_notification_policy.all", "{\"contact_point\": \"chat\"}")
            .create("grafana_contact_point.c", "{\"name\": \"chat\", \"slack\": [{}]}");
    assertTrue(alert(one).reachesPager().is(false));
    assertTrue(isUnknown(alert(group("")).reachesPager()));
  }

  @Test
  void a_plan_without_alarms_is_complete_and_a_configuration_without_a_plan_is_not() {
    PlanText plan = new PlanText().create("aws_s3_bucket.logs", "{}");
    assertTrue(alerts(Repository.of("plan.json", plan.toString())).isComplete());
    Repository unplanned =
        new Repository().leftOut("infra/main.tf", "resource_changes\ndatadog_monitor errors\n");
    assertFalse(alerts(unplanned).isComplete());
    Repository other =
        new Repository().leftOut("infra/main.tf", "resource_changes\naws_s3_bucket logs\n");
    assertTrue(alerts(other).isComplete());
  }

  @Test
  void a_plan_that_broke_off_may_hide_alarms() {
    Repository partial =
        Repository.of("plan.json", new PlanText().top("\"errored\": true,").toString());
    assertFalse(alerts(partial).isComplete());
  }

  @Test
  void what_is_sensitive_stays_unknown() {
    PlanText plan =
        new PlanText()
            .change(
                MONITOR,
                "[\"create\"]",
                "{\"name\": \"n\", \"query\": \"avg:a.b{*}\", \"message\": \"s3cret @pagerduty\"}",
                "{}",
                "{\"message\": true}");
    Alert alert = alert(plan);
    assertTrue(isUnknown(alert.reachesPager()));
    assertTrue(isUnknown(alert.runbook().declared()));
    assertFalse(alert.toString().contains("s3cret"));
  }
}
