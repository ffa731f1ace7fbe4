package dev.prr.core.report.annotation;

import dev.prr.core.history.record.Json;
import dev.prr.core.report.Issue;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.Escaper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The code quality report of GitLab, which shows issues in a merge request beside their lines. It
 * knows two issues apart by their fingerprints, so each is there once.
 */
public final class GitlabCodeQuality implements RunFormat {

  /** More than a merge request shows; the gravest come first. */
  static final int ISSUES = 5_000;

  @Override
  public String of(RunReport report) {
    Set<String> seen = new HashSet<>();
    List<Map<String, Object>> json = new ArrayList<>();
    for (Issue issue : Issue.open(report)) {
      if (json.size() < ISSUES && seen.add(issue.fingerprint())) {
        json.add(json(issue));
      }
    }
    return Json.pretty(json);
  }

  private static Map<String, Object> json(Issue issue) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("description", Escaper.console(issue.message()));
    json.put("check_name", issue.rule());
    json.put("fingerprint", issue.fingerprint());
    json.put("severity", severity(issue));
    json.put(
        "location",
        Map.of(
            "path", issue.place().path().value(), "lines", Map.of("begin", issue.place().line())));
    return json;
  }

  /** In GitLab's five words; what could not be known and does not block is the least of them. */
  private static String severity(Issue issue) {
    return switch (issue.level()) {
      case ERROR -> "blocker";
      case WARNING -> issue.unknown() ? "info" : "major";
      case NOTE -> "minor";
    };
  }
}
