package dev.prr.core.report.sarif;

import dev.prr.core.report.RunReport;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import dev.prr.core.text.MarkdownText;
import dev.prr.core.text.SarifText;
import dev.prr.core.text.Uris;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.ServiceVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules that were judged by, each once, by id. */
final class SarifRules {

  /** GitHub refuses a rule with more than 20 tags and shows 10. */
  private static final int TAGS = 10;

  private final TreeMap<String, Decision> gravest = new TreeMap<>();

  private SarifRules() {}

  static SarifRules of(RunReport report) {
    SarifRules rules = new SarifRules();
    for (ServiceVerdict service : report.services()) {
      for (Decision decision : service.decisions()) {
        rules.gravest.merge(
            decision.ruleId(),
            decision,
            (a, b) -> a.severity().compareTo(b.severity()) <= 0 ? a : b);
      }
    }
    return rules;
  }

  int indexOf(String rule) {
    return gravest.headMap(rule).size();
  }

  List<Map<String, Object>> descriptors() {
    return gravest.values().stream().map(SarifRules::descriptor).toList();
  }

  private static Map<String, Object> descriptor(Decision decision) {
    MustHave rule = decision.result().mustHave();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rule.id());
    json.put("shortDescription", text(rule.title()));
    json.put("fullDescription", text(rule.why()));
    Map<String, Object> help = text(rule.why() + " " + rule.fix());
    help.put(
        "markdown",
        MarkdownText.of(rule.why()) + "\n\n**How to fix it:** " + MarkdownText.of(rule.fix()));
    json.put("help", help);
    rule.page().filter(Uris::isWeb).ifPresent(page -> json.put("helpUri", page));
    json.put("defaultConfiguration", Map.of("level", level(decision.severity())));
    json.put("properties", Map.of("tags", tags(rule)));
    return json;
  }

  private static Map<String, Object> text(String text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", SarifText.of(text));
    return json;
  }

  private static List<String> tags(MustHave rule) {
    List<String> tags = new ArrayList<>(rule.catalogue());
    tags.add(rule.group());
    return tags.stream().map(SarifText::of).distinct().limit(TAGS).toList();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case BLOCKER -> "error";
      case MAJOR -> "warning";
      case MINOR -> "note";
    };
  }
}
