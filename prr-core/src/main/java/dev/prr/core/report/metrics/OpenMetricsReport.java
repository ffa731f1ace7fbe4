package dev.prr.core.report.metrics;

import dev.prr.core.report.Counts;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.MetricText;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gauges for a pushgateway, a textfile collector or a scrape. Only what both OpenMetrics 1.0 and
 * the older text format of Prometheus understand is used.
 */
public final class OpenMetricsReport implements RunFormat {

  @Override
  public String of(RunReport report) {
    StringBuilder text = new StringBuilder();
    head(text, "prr_run_engine", "Who judged, always 1.");
    sample(text, "prr_run_engine", Map.of("version", report.engine()), 1);
    head(text, "prr_run_day_seconds", "The day that was judged on, as the second it began, UTC.");
    long day = report.today().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    sample(text, "prr_run_day_seconds", Map.of(), day);
    head(text, "prr_run_judged", "1 if the run could judge, 0 if it failed or was skipped.");
    boolean judged = report.failure().isEmpty() && report.skipped().isEmpty();
    sample(text, "prr_run_judged", Map.of(), judged ? 1 : 0);
    verdicts(text, report);
    decisions(text, report);
    waivers(text, report);
    return text.append("# EOF\n").toString();
  }

  private static void verdicts(StringBuilder text, RunReport report) {
    head(text, "prr_service_ready", "1 if nothing blocks the service, also with warnings.");
    for (ServiceVerdict service : report.services()) {
      boolean ready =
          service.verdict() == Verdict.READY || service.verdict() == Verdict.READY_WITH_WARNINGS;
      sample(text, "prr_service_ready", labels(service), ready ? 1 : 0);
    }
    head(text, "prr_service_blocking", "How many decisions block the service.");
    for (ServiceVerdict service : report.services()) {
      int blocking = new Counts(service.decisions()).count(decision -> decision.blocks());
      sample(text, "prr_service_blocking", Map.of("service", service.service()), blocking);
    }
  }

  private static void decisions(StringBuilder text, RunReport report) {
    head(text, "prr_service_decisions", "How many rules were decided so.");
    for (ServiceVerdict service : report.services()) {
      Map<DecisionKind, Integer> counts = new Counts(service.decisions()).byKind();
      counts.forEach(
          (kind, number) -> {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("service", service.service());
            labels.put("decision", kind.id());
            sample(text, "prr_service_decisions", labels, number);
          });
    }
  }

  private static void waivers(StringBuilder text, RunReport report) {
    head(text, "prr_waivers", "How many waivers of the service stand so.");
    for (ServiceVerdict service : report.services()) {
      service.waivers().stream()
          .collect(
              Collectors.groupingBy(use -> use.state().id(), TreeMap::new, Collectors.counting()))
          .forEach(
              (state, number) -> {
                Map<String, String> labels = new LinkedHashMap<>();
                labels.put("service", service.service());
                labels.put("state", state);
                sample(text, "prr_waivers", labels, number);
              });
    }
  }

  private static Map<String, String> labels(ServiceVerdict service) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("service", service.service());
    labels.put("team", service.team().ifKnown().orElse(""));
    labels.put("tier", service.tier().id());
    labels.put("stage", service.stage().id());
    labels.put("verdict", service.verdict().id());
    return labels;
  }

  private static void head(StringBuilder text, String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private static void sample(
      StringBuilder text, String name, Map<String, String> labels, long value) {
    String written =
        labels.entrySet().stream()
            .map(label -> label.getKey() + "=" + MetricText.label(label.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    text.append(name).append(labels.isEmpty() ? "" : written).append(' ').append(value);
    text.append('\n');
  }
}
