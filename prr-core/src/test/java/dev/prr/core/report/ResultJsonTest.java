package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Named;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.LeftOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ResultJsonTest {

  private static final JsonNode SCHEMA = Schemas.published("result.schema.json");
  private static final List<RunReport> ALL =
      List.of(
          Sample.checkout(),
          Sample.legacy(),
          Sample.two(),
          Sample.skipped(),
          Sample.failure(
              new Failure(
                  Failure.Kind.CONFIGURATION,
                  "prr.yaml has a mistake.",
                  List.of(
                      Remark.at(Sample.at("prr.yaml", 7, 9), "No tier."), Remark.of("Else.")))));

  @Test
  void every_result_fits_the_published_schema_and_every_key_is_described_there() {
    for (RunReport report : ALL) {
      assertEquals(List.of(), Schemas.complaints(Schemas.closed(SCHEMA), ResultJson.of(report)));
    }
  }

  @Test
  void the_schema_notices_what_is_wrong() {
    String right = ResultJson.of(Sample.checkout());
    for (List<String> change :
        List.of(
            List.of("\"NOT_READY\"", "\"GREEN\""),
            List.of("\"severity\": \"blocker\"", "\"severity\": \"bad\""),
            List.of("\"line\": 14", "\"line\": 0"),
            List.of("\"rule\": ", "\"rules\": "),
            List.of("\"schema\": 1", "\"schema\": 2"),
            List.of("\"verdict\": \"NOT_READY\"", "\"verdict\": \"NOT_RUN\""),
            List.of("2026-11-22", "22.11.2026"))) {
      String wrong = right.replace(change.get(0), change.get(1));
      assertFalse(Schemas.complaints(SCHEMA, wrong).isEmpty(), change.toString());
    }
  }

  @Test
  void the_words_of_the_schema_are_the_words_of_the_code() {
    assertEquals(words(Verdict.values(), Verdict::id), schemaWords("/$defs/verdict"));
    assertEquals(
        words(Outcome.values(), Outcome::id), schemaWords("/$defs/decision/properties/outcome"));
    assertEquals(
        words(DecisionKind.values(), DecisionKind::id),
        schemaWords("/$defs/decision/properties/decision"));
    assertEquals(
        words(Severity.values(), Severity::id), schemaWords("/$defs/decision/properties/severity"));
    assertEquals(words(Stage.values(), Stage::id), schemaWords("/$defs/service/properties/stage"));
    assertEquals(
        words(LeftOut.Reason.values(), Named::id), schemaWords("/$defs/leftOut/properties/reason"));
    assertEquals(
        words(Gap.Reason.values(), Named::id), schemaWords("/$defs/unknown/properties/reason"));
    assertEquals(
        words(Failure.Kind.values(), Named::id), schemaWords("/properties/error/properties/class"));
  }

  @Test
  void the_contract_is_kept_to_the_letter() {
    JsonNode result = Schemas.parse(ResultJson.of(Sample.checkout()));
    assertEquals(1, result.at("/schema").asInt());
    assertEquals("NOT_READY", result.at("/verdict").asText());
    JsonNode service = result.at("/services/0");
    assertEquals("checkout", service.at("/service").asText());
    assertEquals("payments", service.at("/team").asText());
    assertEquals(1, service.at("/tier").asInt());
    assertEquals("launch", service.at("/stage").asText());
    JsonNode decision = service.at("/decisions/0");
    assertEquals("paging-alert-has-runbook", decision.at("/rule").asText());
    assertEquals("ALR-01", decision.at("/catalogue/0").asText());
    assertEquals("failed", decision.at("/outcome").asText());
    assertEquals("fail", decision.at("/decision").asText());
    assertEquals("blocker", decision.at("/severity").asText());
    JsonNode finding = decision.at("/findings/0");
    assertEquals("monitoring/alerts.yaml", finding.at("/file").asText());
    assertEquals(14, finding.at("/line").asInt());
    assertEquals(5, finding.at("/column").asInt());
    assertEquals("alert/CheckoutErrorBudgetBurn", finding.at("/subject").asText());
    assertTrue(finding.at("/message").asText().contains("links no runbook"));
    assertTrue(finding.at("/fix").asText().startsWith("Add the annotation"));
  }

  @Test
  void an_error_stands_beside_the_verdict_inconclusive() {
    JsonNode result =
        Schemas.parse(
            ResultJson.of(
                Sample.failure(
                    new Failure(Failure.Kind.ENVIRONMENT, "The disk is full.", List.of()))));
    assertEquals("INCONCLUSIVE", result.at("/verdict").asText());
    assertEquals("environment", result.at("/error/class").asText());
    assertEquals("The disk is full.", result.at("/error/message").asText());
  }

  @Test
  void the_text_is_the_same_every_time_and_read_good_once() throws Exception {
    Golden.check("two.json", ResultJson.of(Sample.two()));
  }

  private static <T> Set<String> words(T[] values, Function<T, String> id) {
    return new TreeSet<>(Arrays.stream(values).map(id).toList());
  }

  private static Set<String> schemaWords(String pointer) {
    List<String> words = new ArrayList<>();
    SCHEMA.at(pointer).path("enum").forEach(word -> words.add(word.asText()));
    return new TreeSet<>(words);
  }
}
