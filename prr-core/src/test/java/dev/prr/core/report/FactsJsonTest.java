package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.service.Service;
import dev.prr.core.workspace.LeftOut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FactsJsonTest {

  private static final JsonNode SCHEMA = Schemas.parse(FactsJson.schema());
  private static final List<LeftOut> LEFT_OUT =
      List.of(
          new LeftOut(
              LeftOut.Reason.TOO_BIG, "It has 3 MiB: split it.", Sample.at("big.yaml", 1, 1)));

  @Test
  void whatever_is_known_missing_or_unknown_fits_the_schema() {
    for (int seed = 0; seed < 50; seed++) {
      String json = FactsJson.of("1.0.0", List.of(service(seed), service(-seed)), LEFT_OUT);
      assertEquals(List.of(), Schemas.complaints(SCHEMA, json), "seed " + seed);
    }
  }

  @Test
  void the_schema_notices_what_is_wrong() {
    String json = FactsJson.of("1.0.0", List.of(service(1)), LEFT_OUT);
    for (List<String> change :
        List.of(
            List.of("\"slos\": ", "\"slo\": "),
            List.of("\"too-big\"", "\"huge\""),
            List.of("\"leftOut\": ", "\"left\": "))) {
      assertTrue(json.contains(change.get(0)), change.toString());
      assertFalse(
          Schemas.complaints(SCHEMA, json.replace(change.get(0), change.get(1))).isEmpty(),
          change.toString());
    }
  }

  @Test
  void the_contracted_lists_are_there_and_a_leftover_file_has_place_and_reason() {
    JsonNode facts = Schemas.parse(FactsJson.of("1.0.0", List.of(service(1)), LEFT_OUT));
    for (String list :
        List.of(
            "slos", "signals", "alerts", "runbooks", "workloads", "dependencies", "redundancy")) {
      assertTrue(facts.at("/services/0/" + list).isArray(), list);
    }
    assertEquals("big.yaml", facts.at("/leftOut/0/file").asText());
    assertEquals("too-big", facts.at("/leftOut/0/reason").asText());
  }

  /** When facts were added: {@code -Dtest=FactsJsonTest -Dprr.golden=write}, then read the diff. */
  @Test
  void the_published_schema_is_the_one_of_these_facts() throws Exception {
    String now = FactsJson.schema();
    if ("write".equals(System.getProperty("prr.golden"))) {
      Files.writeString(Path.of("src/main/resources/META-INF/prr/schemas/facts.schema.json"), now);
    }
    assertEquals(
        SCHEMA,
        Schemas.published("facts.schema.json"),
        "facts changed: run mvn -pl prr-core test -Dtest=FactsJsonTest -Dprr.golden=write, check"
            + " that keys were only added, and commit the schema");
  }

  @Test
  void no_control_character_gets_into_the_file() {
    String json = FactsJson.of("1.0.0", List.of(service(3)), LEFT_OUT);
    assertTrue(json.chars().noneMatch(c -> (c < ' ' && c != '\n') || c == '\u202e'));
  }

  private static Service service(int seed) {
    return Filler.byChance(seed).fill(Service.class);
  }
}
