package dev.prr.core.service.infrastructure.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.terraform.PlanText;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Slo;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.watch.Watched;
import dev.prr.core.service.reliability.Monitored;
import dev.prr.core.service.reliability.Slos;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ObjectivesTest {

  private static final String DATADOG = "datadog_service_level_objective.orders";
  private static final String GOOGLE = "google_monitoring_slo.orders";

  private static FactList<Slo> slos(Repository repository) {
    Scope written = repository.scope();
    return Slos.of(Monitored.in(Watched.in(written, Infrastructure.of(written))));
  }

  private static Slo slo(PlanText plan) {
    return slos(Repository.of("plan.json", plan.toString())).items().get(0);
  }

  private static boolean isUnknown(Fact<?> fact) {
    return !fact.isKnown() && !fact.isMissing();
  }

  private static PlanText datadog(String more) {
    return new PlanText()
        .create(
            DATADOG,
            """
            {"name": "Orders are taken", "type": "metric", "description": "Users can order",
             "query": [{"numerator": "sum:trace.http.request.hits{service:checkout,!status:5xx}.as_count()",
               "denominator": "sum:trace.http.request.hits{service:checkout}.as_count()"}],
             "thresholds": [{"timeframe": "7d", "target": 99}, {"timeframe": "30d", "target": 99.9}]
             %s}"""
                .formatted(more));
  }

  private static PlanText burnAlert(PlanText plan, String name, String windows, String severity) {
    return plan.create(
        "datadog_monitor." + name,
        """
        {"name": "%s", "type": "slo alert", "message": "x", "tags": ["severity:%s"],
         "query": "burn_rate(\\"abc\\").over(\\"30d\\")%s > 14.4"}"""
            .formatted(name, severity, windows));
  }

  @Test
  void an_slo_of_datadog_states_its_month() {
    Slo slo = slo(datadog(", \"tags\": [\"service:checkout\"], \"id\": \"abc\""));
    assertTrue(slo.name().is("Orders are taken"));
    assertTrue(slo.kind().is(Indicator.AVAILABILITY), slo.kind().toString());
    assertEquals(Ratio.parse("99.9%"), slo.target().ifKnown());
    assertTrue(slo.unitPlausible().is(true));
    assertTrue(slo.window().is(Duration.ofDays(30)));
    assertTrue(slo.namesService().is(true));
    assertTrue(slo.queryWellFormed().is(true));
    assertTrue(slo.described().is(true));
    assertTrue(slo.fastBurnPages().is(false));
    assertTrue(slo.slowBurnNotifies().is(false));
  }

  @Test
  void what_it_shows_goes_before_the_month_and_another_service_is_another() {
    Slo slo = slo(datadog(", \"timeframe\": \"7d\", \"tags\": [\"service:cart\"]"));
    assertEquals(Ratio.parse("99%"), slo.target().ifKnown());
    assertTrue(slo.window().is(Duration.ofDays(7)));
    assertTrue(slo.namesService().is(false));
  }

  @Test
  void a_share_where_percent_are_expected_is_implausible() {
    PlanText plan =
        new PlanText()
            .create(
                DATADOG,
                "{\"name\": \"a\", \"thresholds\": [{\"timeframe\": \"30d\", \"target\": 0.999}]}");
    assertTrue(slo(plan).unitPlausible().is(false));
    assertTrue(isUnknown(slo(plan).target()));
  }

  @Test
  void monitors_of_the_burn_rate_guard_the_slo_that_they_name() {
    PlanText plan = datadog(", \"id\": \"abc\"");
    burnAlert(plan, "fast", ".long_window(\\\"1h\\\").short_window(\\\"5m\\\")", "critical");
    assertTrue(slo(plan).fastBurnPages().is(true));
    assertTrue(slo(plan).slowBurnNotifies().is(false));
    burnAlert(plan, "slow", ".long_window(\\\"24h\\\").short_window(\\\"2h\\\")", "warning");
    assertTrue(slo(plan).slowBurnNotifies().is(true));
    PlanText other = datadog(", \"id\": \"xyz\"");
    other.create(
        "datadog_service_level_objective.other",
        "{\"name\": \"Other\", \"id\": \"abc\", \"thresholds\": []}");
    burnAlert(other, "fast", ".long_window(\\\"1h\\\").short_window(\\\"5m\\\")", "critical");
    assertTrue(slo(other).fastBurnPages().is(false), "it is for the other one");
  }

  @Test
  void a_burn_rate_whose_slo_is_yet_to_be_made_is_known_by_its_name() {
    String monitor = "datadog_monitor.burn";
    PlanText plan =
        datadog("")
            .change(
                monitor,
                "[\"create\"]",
                "{\"name\": \"Orders burn fast\", \"type\": \"slo alert\", \"message\": \"@pagerduty\"}",
                "{\"query\": true}",
                "{}")
            .configured(DATADOG, "{}")
            .configured(monitor, "{\"query\": {\"references\": [\"" + DATADOG + ".id\"]}}");
    assertTrue(slo(plan).fastBurnPages().is(true));
  }

  private static PlanText google(String more) {
    return new PlanText()
        .create(
            GOOGLE,
            """
            {"display_name": "Orders", "slo_id": "orders", "goal": 0.995, %s}"""
                .formatted(more));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"basic_sli\": [{\"availability\": [{\"enabled\": true}], \"latency\": []}] | AVAILABILITY",
        "\"basic_sli\": [{\"availability\": [], \"latency\": [{\"threshold\": \"1s\"}]}] | LATENCY",
        "\"request_based_sli\": [{\"distribution_cut\": [{\"distribution_filter\":"
            + " \"metric.type=\\\"loadbalancing.googleapis.com/https/total_latencies\\\"\"}]}] | LATENCY",
        "\"request_based_sli\": [{\"good_total_ratio\": [{\"good_service_filter\":"
            + " \"metric.type=\\\"run.googleapis.com/request_count\\\""
            + " metric.labels.response_code_class=\\\"2xx\\\"\", \"total_service_filter\":"
            + " \"metric.type=\\\"run.googleapis.com/request_count\\\"\"}]}] | AVAILABILITY",
        "\"windows_based_sli\": [{\"good_bad_metric_filter\":"
            + " \"metric.type=\\\"monitoring.googleapis.com/uptime_check/check_passed\\\"\"}] |"
            + " AVAILABILITY",
        "\"windows_based_sli\": [{\"metric_mean_in_range\": [{\"time_series\":"
            + " \"metric.type=\\\"custom.googleapis.com/queue\\\"\"}]}] | OTHER"
      })
  void indicators_of_google_have_kinds(String indicator, Indicator kind) {
    Slo slo = slo(google("\"rolling_period_days\": 28, " + indicator));
    assertTrue(slo.kind().is(kind), slo.kind().toString());
    assertEquals(Ratio.parse("99.5%"), slo.target().ifKnown());
    assertTrue(slo.window().is(Duration.ofDays(28)));
    assertTrue(slo.calendar().is(false));
    assertTrue(slo.namesService().is(true), "it lies with the service");
  }

  @Test
  void a_calendar_period_of_google_follows_the_calendar() {
    Slo slo = slo(google("\"calendar_period\": \"MONTH\""));
    assertTrue(slo.calendar().is(true));
    assertTrue(slo.window().is(Duration.ofDays(30)));
  }

  @Test
  void burn_rate_policies_guard_an_slo_of_google() {
    String filter =
        "select_slo_burn_rate(\\\"projects/p/services/s/serviceLevelObjectives/orders\\\", \\\"%s\\\")";
    String condition = "{\"condition_threshold\": [{\"duration\": \"0s\", \"filter\": \"%s\"}]}";
    PlanText plan =
        google("\"rolling_period_days\": 28")
            .create(
                "google_monitoring_alert_policy.fast",
                "{\"display_name\": \"Fast\", \"combiner\": \"AND\", \"severity\": \"CRITICAL\","
                    + " \"conditions\": ["
                    + condition.formatted(filter.formatted("3600s"))
                    + ", "
                    + condition.formatted(filter.formatted("300s"))
                    + "]}");
    assertTrue(slo(plan).fastBurnPages().is(true));
    assertTrue(slo(plan).slowBurnNotifies().is(false));
  }

  private static PlanText grafana(String alerting) {
    return new PlanText()
        .create(
            "grafana_slo.orders",
            """
            {"name": "Orders", "description": "Users can order",
             "query": [{"type": "ratio", "ratio": [{"success_metric":
               "http_requests_total{code!~\\"5..\\"}", "total_metric": "http_requests_total"}]}],
             "objectives": [{"value": 0.999, "window": "28d"}],
             "label": [{"key": "team", "value": "shop"}], "alerting": %s}"""
                .formatted(alerting));
  }

  @Test
  void an_slo_of_grafana_makes_its_own_alerts() {
    Slo slo = slo(grafana("[{\"fastburn\": [{}], \"slowburn\": [{}]}]"));
    assertTrue(slo.kind().is(Indicator.AVAILABILITY));
    assertEquals(Ratio.parse("99.9%"), slo.target().ifKnown());
    assertTrue(slo.window().is(Duration.ofDays(28)));
    assertTrue(slo.queryWellFormed().is(true));
    assertTrue(slo.fastBurnPages().is(true));
    assertTrue(slo.slowBurnNotifies().is(true));
  }

  @Test
  void without_a_word_on_alerts_grafana_makes_none_and_half_a_word_is_unknown() {
    assertTrue(slo(grafana("[]")).fastBurnPages().is(false));
    Slo half = slo(grafana("[{\"slowburn\": [{}]}]"));
    assertTrue(half.slowBurnNotifies().is(true));
    assertTrue(isUnknown(half.fastBurnPages()));
    Slo quiet =
        slo(
            grafana(
                "[{\"fastburn\": [{\"label\": [{\"key\": \"severity\", \"value\": \"info\"}]}],"
                    + " \"slowburn\": [{}]}]"));
    assertTrue(quiet.fastBurnPages().is(false), "its own label sends it elsewhere");
  }

  @Test
  void a_plan_that_was_read_hides_no_slo_and_a_configuration_alone_may() {
    assertTrue(slos(Repository.of("plan.json", new PlanText().toString())).isComplete());
    Repository unplanned =
        new Repository().leftOut("main.tf", "resource_changes\ngoogle_monitoring_slo orders\n");
    assertFalse(slos(unplanned).isComplete());
  }
}
