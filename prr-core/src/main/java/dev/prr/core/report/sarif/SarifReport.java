package dev.prr.core.report.sarif;

import dev.prr.core.history.record.Json;
import dev.prr.core.report.Issue;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.SarifText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of SARIF 2.1.0 within the limits of GitHub code scanning. Lines and columns count from 1,
 * columns in Unicode code points. What a waiver covers is left out, because code scanning shows
 * suppressed results as open; it can be asked for.
 */
public final class SarifReport implements RunFormat {

  /** As many as GitHub shows of a run; the gravest come first. */
  static final int RESULTS = 5_000;

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final boolean suppressed;

  /**
   * @param suppressed whether results that a waiver covers are in it, marked as suppressed
   */
  public SarifReport(boolean suppressed) {
    this.suppressed = suppressed;
  }

  @Override
  public String of(RunReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", SCHEMA);
    json.put("version", "2.1.0");
    json.put("runs", List.of(run(report)));
    return Json.pretty(json);
  }

  private Map<String, Object> run(RunReport report) {
    SarifRules rules = SarifRules.of(report);
    List<Issue> wanted = suppressed ? Issue.of(report) : Issue.open(report);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver(report, rules)));
    run.put("automationDetails", Map.of("id", "prr/"));
    run.put("columnKind", "unicodeCodePoints");
    run.put("originalUriBaseIds", Map.of(SarifResult.ROOT, root()));
    run.put("invocations", List.of(SarifInvocation.of(report, wanted.size())));
    run.put(
        "results",
        wanted.stream()
            .limit(RESULTS)
            .map(issue -> SarifResult.of(issue, rules.indexOf(issue.rule())))
            .toList());
    run.put("properties", properties(report));
    return run;
  }

  private static Map<String, Object> driver(RunReport report, SarifRules rules) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "PRR");
    driver.put("fullName", "Production readiness review");
    driver.put("version", SarifText.of(report.engine()));
    driver.put("rules", rules.descriptors());
    return driver;
  }

  /** Without an address: where the tree lay on the machine that judged it is nobody's business. */
  private static Map<String, Object> root() {
    return Map.of("description", Map.of("text", "The root of the judged tree."));
  }

  private static Map<String, Object> properties(RunReport report) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("verdict", report.verdict().id());
    properties.put("date", report.today().toString());
    report
        .basis()
        .flatMap(basis -> basis.commit())
        .ifPresent(commit -> properties.put("commit", commit));
    return properties;
  }
}
