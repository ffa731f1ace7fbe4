package dev.prr.core.report.oscal;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.fact.Gap;
import dev.prr.core.report.Counts;
import dev.prr.core.report.LastLine;
import dev.prr.core.report.RunReport;
import dev.prr.core.rule.MustHave;
import dev.prr.core.source.Location;
import dev.prr.core.text.Redactor;
import dev.prr.core.text.Uris;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One service. A rule that does not apply is not among the controls that were reviewed. */
final class OscalResult {

  /** Of one rule; result.json has all. */
  private static final int OBSERVATIONS = 100;

  private final ServiceVerdict service;
  private final String day;
  private final List<Map<String, Object>> observations = new ArrayList<>();
  private final List<Map<String, Object>> findings = new ArrayList<>();

  OscalResult(RunReport report, ServiceVerdict service) {
    this.service = service;
    this.day = OscalText.instant(report.today());
  }

  /** Where no service was judged, with the reason. */
  static Map<String, Object> nothing(RunReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", Uuids.of("nothing", LastLine.of(report)));
    json.put("title", "Nothing was judged");
    json.put("description", OscalText.markup(LastLine.of(report)));
    json.put("start", OscalText.instant(report.today()));
    json.put(
        "reviewed-controls",
        Map.of("control-selections", List.of(Map.of("include-all", Map.of()))));
    return json;
  }

  Map<String, Object> json() {
    List<Decision> reviewed =
        service.decisions().stream()
            .filter(decision -> decision.kind() != DecisionKind.NOT_APPLICABLE)
            .toList();
    reviewed.forEach(this::add);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", Uuids.of("result", service.service(), day));
    json.put("title", OscalText.markup("Service " + service.service()));
    json.put("description", new Counts(service.decisions()).sentence());
    json.put("start", day);
    json.put("props", props());
    json.put("reviewed-controls", Map.of("control-selections", List.of(controls(reviewed))));
    if (!observations.isEmpty()) {
      json.put("observations", observations);
    }
    if (!findings.isEmpty()) {
      json.put("findings", findings);
    }
    return json;
  }

  private List<Map<String, Object>> props() {
    List<Map<String, Object>> props = new ArrayList<>();
    props.add(OscalText.prop("verdict", service.verdict().id()));
    props.add(OscalText.prop("tier", service.tier().id()));
    props.add(OscalText.prop("stage", service.stage().id()));
    props.add(OscalText.prop("team", service.team().ifKnown().orElse("")));
    return props;
  }

  private static Map<String, Object> controls(List<Decision> reviewed) {
    return reviewed.isEmpty()
        ? Map.of("include-all", Map.of())
        : Map.of(
            "include-controls",
            reviewed.stream()
                .map(decision -> Map.of("control-id", OscalText.token(decision.ruleId())))
                .toList());
  }

  private void add(Decision decision) {
    List<Map<String, Object>> related = new ArrayList<>();
    decision.result().findings().stream()
        .limit(OBSERVATIONS)
        .forEach(finding -> related.add(observed(decision, finding)));
    decision.result().gaps().stream()
        .limit(OBSERVATIONS)
        .forEach(gap -> related.add(observed(decision, gap)));
    MustHave rule = decision.result().mustHave();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", Uuids.of("finding", service.service(), decision.ruleId(), day));
    json.put("title", OscalText.markup(rule.title()));
    json.put("description", OscalText.markup(rule.why()));
    json.put(
        "props",
        List.of(
            OscalText.prop("decision", decision.kind().id()),
            OscalText.prop("severity", decision.severity().id()),
            OscalText.prop("blocks", String.valueOf(decision.blocks())),
            OscalText.prop("checklist", String.join(" ", rule.catalogue()))));
    json.put("target", target(decision));
    if (!related.isEmpty()) {
      json.put("related-observations", related);
    }
    json.put("remarks", OscalText.markup(Redactor.credentials(decision.reason())));
    findings.add(json);
  }

  /** An exception changes the decision, not what was found. */
  private static Map<String, Object> target(Decision decision) {
    Outcome outcome = decision.result().outcome();
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("state", outcome == Outcome.PASSED ? "satisfied" : "not-satisfied");
    status.put(
        "reason",
        switch (outcome) {
          case PASSED -> "pass";
          case FAILED -> "fail";
          case UNKNOWN, NOT_APPLICABLE -> "other";
        });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "objective-id");
    json.put("target-id", OscalText.token(decision.ruleId()));
    json.put("status", status);
    return json;
  }

  private Map<String, Object> observed(Decision decision, Finding finding) {
    return observed(decision, finding.place(), finding.message(), finding.fingerprint());
  }

  private Map<String, Object> observed(Decision decision, Gap gap) {
    return observed(
        decision, gap.place(), gap.detail(), decision.ruleId() + gap.place() + gap.reason().id());
  }

  private Map<String, Object> observed(
      Decision decision, Location place, String message, String identity) {
    String uuid =
        Uuids.of(
            "observation", service.service(), identity, String.valueOf(observations.size()), day);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", uuid);
    json.put("description", OscalText.markup(Redactor.credentials(message)));
    json.put("methods", List.of(decision.result().attested() ? "INTERVIEW" : "EXAMINE"));
    json.put("types", List.of("finding"));
    json.put("relevant-evidence", List.of(evidence(place)));
    json.put("collected", day);
    observations.add(json);
    return Map.of("observation-uuid", uuid);
  }

  private static Map<String, Object> evidence(Location place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("href", Uris.path(place.path().value()) + "#L" + place.line());
    json.put("description", OscalText.markup(place.toString()));
    return json;
  }
}
