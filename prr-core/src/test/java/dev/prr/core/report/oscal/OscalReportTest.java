package dev.prr.core.report.oscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.report.Failure;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.report.Schemas;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class OscalReportTest {

  private static final JsonNode SCHEMA = Schemas.foreign("oscal_assessment-results_schema.json");

  @Test
  void every_kind_of_run_fits_the_schema_of_nist() {
    Failure failure = new Failure(Failure.Kind.ENVIRONMENT, "The disk is full.", List.of());
    for (RunReport report :
        List.of(
            Sample.checkout(),
            Sample.legacy(),
            Sample.two(),
            Sample.excused(),
            Sample.skipped(),
            Sample.failure(failure))) {
      assertEquals(List.of(), Schemas.complaints(SCHEMA, new OscalReport().of(report)));
    }
  }

  @Test
  void the_schema_notices_what_is_wrong() {
    String right = new OscalReport().of(Sample.two());
    for (List<String> change :
        List.of(
            List.of("\"state\": \"satisfied\"", "\"state\": \"fine\""),
            List.of("\"collected\"", "\"gathered\""),
            List.of("T00:00:00Z", "T00:00:00"),
            List.of("\"control-id\": \"", "\"control-id\": \"9 "))) {
      assertTrue(right.contains(change.get(0)), change.get(0));
      String wrong = right.replace(change.get(0), change.get(1));
      assertFalse(Schemas.complaints(SCHEMA, wrong).isEmpty(), change.get(1));
    }
  }

  @Test
  void a_finding_says_whether_its_rule_is_satisfied_and_where_that_was_seen() {
    JsonNode result = result(Sample.two());
    JsonNode finding = find(result.at("/findings"), "enough-replicas");

    assertEquals("not-satisfied", finding.at("/target/status/state").asText());
    assertEquals("fail", finding.at("/target/status/reason").asText());
    String observation = finding.at("/related-observations/0/observation-uuid").asText();
    assertEquals(observation, result.at("/observations/0/uuid").asText());
    assertEquals(
        "deploy/checkout.yaml#L9", result.at("/observations/0/relevant-evidence/0/href").asText());
    assertEquals(
        "satisfied",
        find(result.at("/findings"), "slo-exists").at("/target/status/state").asText());
  }

  @Test
  void a_waiver_does_not_satisfy_a_control() {
    JsonNode finding = find(result(Sample.checkout()).at("/findings"), "enough-replicas");

    assertEquals("not-satisfied", finding.at("/target/status/state").asText());
    assertEquals("waived", finding.at("/props/0/value").asText());
  }

  @Test
  void what_does_not_apply_was_not_reviewed() {
    String oscal = new OscalReport().of(Sample.checkout());

    assertTrue(oscal.contains("passing-rule-1"));
    assertFalse(oscal.contains("idle-rule-1"));
  }

  @Test
  void every_id_is_one_of_version_five_and_there_once() {
    Set<String> seen = new HashSet<>();
    for (JsonNode id : Schemas.parse(new OscalReport().of(Sample.legacy())).findValues("uuid")) {
      assertEquals(5, UUID.fromString(id.asText()).version());
      assertTrue(seen.add(id.asText()), id.asText());
    }
    assertFalse(seen.isEmpty());
  }

  private static JsonNode result(RunReport report) {
    return Schemas.parse(new OscalReport().of(report)).at("/assessment-results/results/0");
  }

  private static JsonNode find(JsonNode findings, String rule) {
    for (JsonNode finding : findings) {
      if (finding.at("/target/target-id").asText().equals(rule)) {
        return finding;
      }
    }
    throw new AssertionError("no finding of " + rule);
  }
}
