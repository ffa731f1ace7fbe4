package dev.prr.core.report.oscal;

import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Json;
import dev.prr.core.report.LastLine;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.MarkdownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assessment results of OSCAL 1.2, for export only: a result for each service, an observation for
 * each place that was looked at, a finding for each rule. The rule packs and the policy stand for
 * the assessment plan. The same run gets the same ids.
 */
public final class OscalReport implements RunFormat {

  @Override
  public String of(RunReport report) {
    String plan = plan(report);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", Uuids.of("results", report.verdict().id(), LastLine.of(report), plan));
    json.put("metadata", metadata(report));
    json.put("import-ap", Map.of("href", "#" + Uuids.of("plan", plan)));
    json.put("results", results(report));
    json.put("back-matter", Map.of("resources", List.of(resource(plan))));
    return Json.pretty(Map.of("assessment-results", json));
  }

  private static Map<String, Object> metadata(RunReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", "Production readiness review");
    json.put("last-modified", OscalText.instant(report.today()));
    json.put("version", OscalText.value(report.today().toString()));
    json.put("oscal-version", "1.2.1");
    json.put(
        "props",
        List.of(
            OscalText.prop("verdict", report.verdict().id()),
            OscalText.prop("engine", report.engine())));
    json.put("remarks", MarkdownText.of(LastLine.of(report)));
    return json;
  }

  /** What was judged by, in a sentence that changes with it. */
  private static String plan(RunReport report) {
    List<String> parts = new ArrayList<>();
    for (Basis.Pack pack : report.packs()) {
      parts.add("pack " + pack.name() + " " + pack.version() + " (sha256 " + pack.digest() + ")");
    }
    report.basis().ifPresent(basis -> parts.add("policy (sha256 " + basis.policy() + ")"));
    report.basis().flatMap(Basis::commit).ifPresent(commit -> parts.add("over commit " + commit));
    return parts.isEmpty() ? "Nothing was judged." : String.join(", ", parts);
  }

  private static Map<String, Object> resource(String plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", Uuids.of("plan", plan));
    json.put("title", "Rule packs and policy");
    json.put("description", MarkdownText.of(plan));
    return json;
  }

  private static List<Map<String, Object>> results(RunReport report) {
    if (report.services().isEmpty()) {
      return List.of(OscalResult.nothing(report));
    }
    return report.services().stream()
        .map(service -> new OscalResult(report, service).json())
        .toList();
  }
}
