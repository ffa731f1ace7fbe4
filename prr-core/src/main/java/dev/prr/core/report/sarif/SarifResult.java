package dev.prr.core.report.sarif;

import dev.prr.core.report.Issue;
import dev.prr.core.service.Waiver;
import dev.prr.core.source.Location;
import dev.prr.core.text.SarifText;
import dev.prr.core.text.Uris;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.Waived;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One issue as a result. What could not be judged is an open result, which has no level. */
final class SarifResult {

  /** The name that GitHub and the samples of the standard give to the root of a checkout. */
  static final String ROOT = "SRCROOT";

  /** As many as a finding names; GitHub shows 100 places of a result. */
  static final int RELATED = 10;

  private SarifResult() {}

  static Map<String, Object> of(Issue issue, int ruleIndex) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ruleId", issue.rule());
    json.put("ruleIndex", ruleIndex);
    json.put("kind", issue.unknown() ? "open" : "fail");
    json.put("level", issue.unknown() ? "none" : issue.level().id());
    json.put("message", Map.of("text", SarifText.of(message(issue))));
    json.put("locations", List.of(location(issue)));
    if (!issue.related().isEmpty()) {
      json.put(
          "relatedLocations",
          issue.related().stream().limit(RELATED).map(SarifResult::related).toList());
    }
    json.put("partialFingerprints", fingerprints(issue));
    if (issue.excused()) {
      json.put("suppressions", List.of(suppression(issue.decision())));
    }
    json.put("properties", properties(issue));
    return json;
  }

  private static String message(Issue issue) {
    return issue.unknown()
        ? issue.message()
        : issue.message() + " " + issue.decision().result().mustHave().fix();
  }

  private static Map<String, Object> location(Issue issue) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("physicalLocation", physical(issue.place()));
    json.put(
        "logicalLocations",
        List.of(Map.of("fullyQualifiedName", SarifText.of(issue.subject()), "kind", "resource")));
    return json;
  }

  private static Map<String, Object> related(Location place) {
    return Map.of("physicalLocation", physical(place));
  }

  private static Map<String, Object> physical(Location place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("artifactLocation", artifact(place.path().value()));
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", place.line());
    region.put("startColumn", place.column());
    json.put("region", region);
    return json;
  }

  /** What lies beside the tree has no place below its root (SARIF 2.1.0, section 3.4.4). */
  private static Map<String, Object> artifact(String path) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uri", Uris.path(path));
    if (!path.startsWith("../")) {
      json.put("uriBaseId", ROOT);
    }
    return json;
  }

  /** The second name is the only one that GitHub compares. */
  private static Map<String, Object> fingerprints(Issue issue) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("prrFinding/v1", issue.fingerprint());
    json.put("primaryLocationLineHash", issue.fingerprint());
    return json;
  }

  private static Map<String, Object> suppression(Decision decision) {
    Optional<Waiver> waiver = decision.waived().stream().findFirst().map(Waived::waiver);
    String justification =
        waiver.map(w -> "Waiver " + w.name() + last(w) + ".").orElse(decision.reason());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", "external");
    json.put("status", "accepted");
    json.put("justification", SarifText.of(justification));
    return json;
  }

  private static String last(Waiver waiver) {
    return waiver.expires().ifKnown().map(LocalDate::toString).map(d -> " until " + d).orElse("");
  }

  private static Map<String, Object> properties(Issue issue) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("service", SarifText.of(issue.service().service()));
    json.put("decision", issue.decision().kind().id());
    json.put("severity", issue.decision().severity().id());
    json.put("blocks", issue.decision().blocks());
    return json;
  }
}
