package dev.prr.core.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.evaluate.Finding;
import dev.prr.core.report.Failure;
import dev.prr.core.report.Remark;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.report.Schemas;
import dev.prr.core.rule.Severity;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SarifReportTest {

  private static final JsonNode SCHEMA = Schemas.foreign("sarif-schema-2.1.0.json");

  @Test
  void every_kind_of_run_fits_the_schema_of_oasis() {
    Failure failure =
        new Failure(
            Failure.Kind.CONFIGURATION,
            "prr.yaml has a mistake.",
            List.of(Remark.at(Sample.at("prr.yaml", 7, 9), "No tier."), Remark.of("Else.")));
    for (RunReport report :
        List.of(
            Sample.checkout(),
            Sample.legacy(),
            Sample.two(),
            Sample.excused(),
            Sample.skipped(),
            Sample.failure(failure))) {
      for (boolean suppressed : List.of(true, false)) {
        String sarif = new SarifReport(suppressed).of(report);
        assertEquals(List.of(), Schemas.complaints(SCHEMA, sarif));
      }
    }
  }

  @Test
  void the_schema_notices_what_is_wrong() {
    String sarif = new SarifReport(false).of(Sample.checkout());
    for (List<String> change :
        List.of(
            List.of("\"startLine\": 14", "\"startLine\": 0"),
            List.of("\"level\": \"error\"", "\"level\": \"grave\""),
            List.of("unicodeCodePoints", "bytes"),
            List.of("\"ruleIndex\"", "\"indexOfRule\""))) {
      String wrong = sarif.replace(change.get(0), change.get(1));
      assertFalse(Schemas.complaints(SCHEMA, wrong).isEmpty(), change.get(1));
    }
  }

  @Test
  void a_finding_says_where_what_and_how_to_fix_it_and_keeps_its_fingerprint() {
    JsonNode run = run(new SarifReport(false).of(Sample.checkout()));
    JsonNode result = run.at("/results/0");

    assertEquals("paging-alert-has-runbook", result.at("/ruleId").asText());
    assertEquals("error", result.at("/level").asText());
    assertEquals("fail", result.at("/kind").asText());
    assertTrue(
        result.at("/message/text").asText().contains("links no runbook. Add the annotation"));
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertEquals("monitoring/alerts.yaml", place.at("/artifactLocation/uri").asText());
    assertEquals("SRCROOT", place.at("/artifactLocation/uriBaseId").asText());
    assertEquals(14, place.at("/region/startLine").asInt());
    assertEquals(5, place.at("/region/startColumn").asInt());
    Finding finding =
        Sample.checkout().services().get(0).decisions().get(0).result().findings().get(0);
    assertEquals(
        finding.fingerprint(), result.at("/partialFingerprints/primaryLocationLineHash").asText());
    JsonNode rule = run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt());
    assertEquals("paging-alert-has-runbook", rule.at("/id").asText());
    assertTrue(rule.at("/help/text").asText().contains("runbook_url"));
  }

  @Test
  void the_level_follows_the_decision() {
    JsonNode run = run(new SarifReport(false).of(Sample.checkout()));

    assertEquals("error", level(run, "paging-alert-has-runbook"));
    assertEquals("warning", level(run, "spread-over-zones"));
    assertEquals("warning", level(run, "error-budget-policy"));
    assertEquals("note", level(run, "alert-says-what-and-where"));
  }

  @Test
  void what_could_not_be_judged_is_an_open_result_at_its_reason() {
    JsonNode result =
        result(run(new SarifReport(false).of(Sample.checkout())), "disruption-budget-present");

    assertEquals("open", result.at("/kind").asText());
    assertEquals("none", result.at("/level").asText());
    assertEquals(
        "deploy/chart/templates/web0.yaml",
        result.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
    assertTrue(result.at("/properties/blocks").asBoolean());
  }

  @Test
  void what_a_waiver_covers_is_left_out_unless_it_is_asked_for() {
    JsonNode omitted = run(new SarifReport(false).of(Sample.excused())).at("/results");
    assertEquals(1, omitted.size());
    assertEquals("Too few again. Heal it.", omitted.at("/0/message/text").asText());

    JsonNode included = run(new SarifReport(true).of(Sample.excused())).at("/results");
    assertEquals(2, included.size());
    JsonNode suppressed = included.get(1);
    assertEquals("accepted", suppressed.at("/suppressions/0/status").asText());
    assertEquals(
        "Waiver one-replica until 2026-12-02.",
        suppressed.at("/suppressions/0/justification").asText());
  }

  @Test
  void a_file_name_is_never_more_than_a_path() {
    JsonNode included = run(new SarifReport(true).of(Sample.excused())).at("/results");

    assertEquals("deploy/a%20b%23c.yaml", uri(included.get(1)));
    assertEquals("../gitops/b.yaml", uri(included.get(0)));
    assertTrue(
        included
            .get(0)
            .at("/locations/0/physicalLocation/artifactLocation/uriBaseId")
            .isMissingNode(),
        "what lies beside the root is not below it");
  }

  @Test
  void no_more_results_are_written_than_code_scanning_shows_and_that_is_said() {
    Finding[] findings =
        IntStream.range(0, SarifReport.RESULTS + 1)
            .mapToObj(i -> Sample.finding("Pod/a" + i, Sample.at("a.yaml", i + 1, 1), "Bad."))
            .toArray(Finding[]::new);
    RunReport report =
        Sample.report(
            Verdict.NOT_READY,
            List.of(
                Sample.service(
                    "big",
                    Verdict.NOT_READY,
                    List.of(
                        Sample.failed(
                            Sample.rule("all-bad", "RED-01", "Why.", "Fix."),
                            DecisionKind.FAIL,
                            Severity.BLOCKER,
                            findings)))),
            List.of(),
            List.of());

    JsonNode run = run(new SarifReport(false).of(report));

    assertEquals(SarifReport.RESULTS, run.at("/results").size());
    assertTrue(
        run.at("/invocations/0/toolExecutionNotifications/0/message/text")
            .asText()
            .startsWith("Of 5001 results the gravest 5000 are here"));
  }

  @Test
  void a_run_that_could_not_judge_was_no_success_and_says_why() {
    Failure failure = new Failure(Failure.Kind.ENVIRONMENT, "The disk is full.", List.of());
    JsonNode run = run(new SarifReport(false).of(Sample.failure(failure)));

    assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean());
    assertEquals(
        "The disk is full.",
        run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText());
  }

  @Test
  void every_result_has_a_fingerprint_of_its_own() {
    JsonNode results = run(new SarifReport(true).of(Sample.legacy())).at("/results");
    Set<String> seen = new HashSet<>();
    results.forEach(
        result ->
            seen.add(
                result.at("/ruleId").asText()
                    + result.at("/partialFingerprints/primaryLocationLineHash").asText()));

    assertEquals(results.size(), seen.size());
  }

  private static JsonNode run(String sarif) {
    return Schemas.parse(sarif).at("/runs/0");
  }

  private static String level(JsonNode run, String rule) {
    return result(run, rule).at("/level").asText();
  }

  private static JsonNode result(JsonNode run, String rule) {
    for (JsonNode result : run.at("/results")) {
      if (result.at("/ruleId").asText().equals(rule)) {
        return result;
      }
    }
    throw new AssertionError("no result of " + rule);
  }

  private static String uri(JsonNode result) {
    return result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
  }
}
