package dev.prr.core.artifact.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Finding;
import dev.prr.core.artifact.EvidenceFile.Level;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.workspace.Limits;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScanFormatsTest {

  @TempDir Path root;

  private EvidenceFile sarif(String run) {
    return EvidenceTree.only(
        root, "scan.sarif", "{\"version\": \"2.1.0\", \"runs\": [" + run + "]}");
  }

  private EvidenceFile.Findings findings(String run) {
    return (EvidenceFile.Findings) sarif(run).content();
  }

  private Finding result(String rules, String result) {
    return findings(
            "{\"tool\": {\"driver\": {\"name\": \"x\", \"rules\": ["
                + rules
                + "]}}, \"results\": ["
                + result
                + "]}")
        .findings()
        .get(0);
  }

  @Test
  void a_run_says_its_tool_its_day_and_its_commit() {
    EvidenceFile run =
        sarif(
            """
            {
              "tool": {"driver": {"name": "CodeQL", "semanticVersion": "2.20.1"}},
              "invocations": [
                {"executionSuccessful": true, "endTimeUtc": "2026-05-31T23:30:00-02:00"},
                {"executionSuccessful": true, "endTimeUtc": "2026-05-30T10:00:00Z"}
              ],
              "versionControlProvenance": [{"repositoryUri": "x", "revisionId": "3f9a2c1d0e"}],
              "results": []
            }
            """);
    assertEquals("CodeQL", run.tool());
    assertEquals(Optional.empty(), run.kind());
    assertEquals(Optional.of(LocalDate.parse("2026-06-01")), run.stamp().date());
    assertEquals(Optional.of("3f9a2c1d0e"), run.stamp().commit());
    assertEquals(List.of(), ((EvidenceFile.Findings) run.content()).findings());
  }

  @Test
  void a_result_without_a_level_has_that_of_its_rule_or_is_a_warning() {
    String error = "{\"id\": \"A\", \"defaultConfiguration\": {\"level\": \"error\"}}";
    assertEquals(Level.ERROR, result(error, "{\"ruleId\": \"A\"}").level());
    assertEquals(Level.NOTE, result(error, "{\"ruleId\": \"A\", \"level\": \"note\"}").level());
    assertEquals(Level.WARNING, result(error, "{\"ruleId\": \"B\"}").level());
    assertEquals(Level.WARNING, result("", "{\"message\": {\"text\": \"x\"}}").level());
  }

  @Test
  void a_rule_is_found_by_its_place_its_id_or_the_begin_of_its_id() {
    String rules =
        "{\"id\": \"A\", \"properties\": {\"security-severity\": \"9.8\"}},"
            + "{\"id\": \"B\", \"properties\": {\"security-severity\": 4.0}}";
    Optional<BigDecimal> high = Optional.of(new BigDecimal("9.8"));
    assertEquals(high, result(rules, "{\"ruleIndex\": 0}").score());
    assertEquals("A", result(rules, "{\"ruleIndex\": 0}").what());
    assertEquals(high, result(rules, "{\"ruleId\": \"A/1\"}").score());
    assertEquals(high, result(rules, "{\"rule\": {\"id\": \"A\"}}").score());
    assertEquals(
        Optional.of(new BigDecimal("4.0")),
        result(rules, "{\"ruleId\": \"B\", \"ruleIndex\": 0}").score());
    assertEquals(Optional.empty(), result(rules, "{\"ruleId\": \"C\"}").score());
    assertEquals(Optional.empty(), result(rules, "{\"ruleIndex\": 99}").score());
  }

  @Test
  void a_rule_may_be_described_after_the_results_and_by_an_extension() {
    EvidenceFile.Findings found =
        findings(
            """
            {
              "results": [{"rule": {"index": 0, "toolComponent": {"index": 1}}}],
              "tool": {
                "driver": {"name": "CodeQL", "rules": [{"id": "wrong"}]},
                "extensions": [
                  {"name": "one", "rules": [{"id": "wrong-too"}]},
                  {"name": "two", "rules": [
                    {"id": "java/sql-injection", "properties": {"security-severity": "8.8"}}]}
                ]
              }
            }
            """);
    assertEquals("java/sql-injection", found.findings().get(0).what());
    assertEquals(Optional.of(new BigDecimal("8.8")), found.findings().get(0).score());
  }

  @Test
  void only_what_fails_and_is_still_there_is_a_finding() {
    EvidenceFile.Findings found =
        findings(
            """
            {
              "tool": {"driver": {"name": "x"}},
              "results": [
                {"ruleId": "pass", "kind": "pass"}, {"ruleId": "na", "kind": "notApplicable"},
                {"ruleId": "info", "kind": "informational"}, {"ruleId": "open", "kind": "open"},
                {"ruleId": "gone", "baselineState": "absent"},
                {"ruleId": "old", "baselineState": "unchanged"}, {"ruleId": "bad", "kind": "fail"}
              ]
            }
            """);
    assertEquals(List.of("old", "bad"), found.findings().stream().map(Finding::what).toList());
  }

  @Test
  void a_suppression_that_is_not_accepted_is_none() {
    String begin = "{\"ruleId\": \"A\", \"suppressions\": [";
    assertTrue(result("", begin + "{\"kind\": \"inSource\"}]}").suppressed());
    assertTrue(result("", begin + "{\"status\": \"accepted\"}]}").suppressed());
    assertFalse(result("", begin + "{\"status\": \"underReview\"}]}").suppressed());
    assertFalse(
        result("", begin + "{\"status\": \"accepted\"}, {\"status\": \"rejected\"}]}")
            .suppressed());
    assertFalse(result("", begin + "]}").suppressed());
  }

  @Test
  void a_run_that_did_not_succeed_or_has_no_results_leaves_open_what_it_found() {
    String tool = "\"tool\": {\"driver\": {\"name\": \"x\"}}";
    assertTrue(findings("{" + tool + "}").unsaid().isPresent());
    assertTrue(
        findings(
                "{"
                    + tool
                    + ", \"invocations\": [{\"executionSuccessful\": false}],"
                    + " \"results\": []}")
            .unsaid()
            .isPresent());
    assertFalse(findings("{" + tool + ", \"results\": []}").unsaid().isPresent());
  }

  @Test
  void trivy_scans_an_image_only_where_it_names_one() {
    String tool = "{\"tool\": {\"driver\": {\"name\": \"Trivy\"}}, \"results\": []";
    assertEquals(Optional.empty(), sarif(tool + "}").kind());
    assertEquals(
        Optional.of(EvidenceKind.IMAGE_SCAN),
        sarif(tool + ", \"properties\": {\"imageName\": \"shop/checkout:1\"}}").kind());
  }

  @Test
  void no_secret_and_no_author_of_a_secret_scan_is_kept() {
    EvidenceFile run =
        sarif(
            """
            {
              "tool": {"driver": {"name": "gitleaks", "rules": [{"id": "aws-access-key"}]}},
              "results": [{
                "message": {"text": "found AKIAsecret"}, "ruleId": "aws-access-key",
                "locations": [{"physicalLocation": {"region": {"snippet": {"text": "AKIAsecret"}}}}],
                "partialFingerprints": {"email": "a.b@example.org", "author": "A. B."}
              }, {"ruleId": "mail@example.org"}]
            }
            """);
    assertFalse(run.toString().contains("AKIAsecret"));
    assertFalse(run.toString().contains("example.org"));
    assertFalse(run.toString().contains("A. B."));
  }

  @Test
  void results_beyond_the_limit_are_said_to_be_left() {
    int most = Limits.DEFAULT.evidenceItems();
    String results = "{\"ruleId\": \"A\"},".repeat(most - 1) + "{\"ruleId\": \"A\"}";
    String begin = "{\"tool\": {\"driver\": {\"name\": \"x\"}}, \"results\": [";
    EvidenceFile.Findings at = findings(begin + results + "]}");
    assertEquals(most, at.findings().size());
    assertTrue(at.unsaid().isEmpty());
    EvidenceFile.Findings beyond = findings(begin + results + ", {\"ruleId\": \"B\"}]}");
    assertEquals(most, beyond.findings().size());
    assertTrue(beyond.unsaid().isPresent());
  }

  @Test
  void a_finding_points_at_its_result() {
    EvidenceFile run =
        sarif(
            "{\"tool\": {\"driver\": {\"name\": \"x\"}},\n \"results\": [\n  {\"ruleId\": \"A\"}]}");
    Finding finding = ((EvidenceFile.Findings) run.content()).findings().get(0);
    assertEquals("prr/evidence/scan.sarif:3:3", finding.place().toString());
  }

  @Test
  void checkstyle_and_json_of_pint_are_findings() {
    EvidenceFile xml =
        EvidenceTree.only(
            root,
            "pint.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="4.3"><file name="rules.yml">
              <error line="5" severity="Bug" message="x" source="promql/series"></error>
              <error line="9" severity="Information" message="x" source="alerts/comparison"/>
            </file></checkstyle>
            """);
    assertEquals("pint", xml.tool());
    assertEquals(
        List.of(Level.ERROR, Level.NOTE),
        ((EvidenceFile.Findings) xml.content()).findings().stream().map(Finding::level).toList());
    root.resolve("prr/evidence/pint.xml").toFile().delete();
    EvidenceFile json =
        EvidenceTree.only(
            root,
            "pint.json",
            """
            [{"path": "rules.yml", "owner": "someone", "reporter": "promql/series",
              "problem": "x", "severity": "Fatal", "lines": [4]}]
            """);
    assertEquals("pint", json.tool());
    assertEquals(
        "promql/series", ((EvidenceFile.Findings) json.content()).findings().get(0).what());
    assertFalse(json.toString().contains("someone"));
  }
}
