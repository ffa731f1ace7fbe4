package dev.prr.core.fact.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.service.Service;
import dev.prr.core.service.Tier;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FactTreeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  record Inner(Fact<Duration> hold) {}

  record Thing(
      Fact<String> name,
      @MayBeMissing Fact<Tier> tier,
      @MayBeMissing Fact<String> team,
      Fact<Boolean> paging,
      FactMap labels,
      Inner inner,
      FactList<Fact<String>> shownOn,
      FactList<Inner> inners,
      Location place) {}

  @Test
  void known_is_the_value_missing_is_left_out_and_unknown_says_why() throws Exception {
    Gap gap = new Gap(Gap.Reason.UNRENDERED, "Render it first.", at(9));
    Inner inner = new Inner(Fact.known(Duration.ofMinutes(5), at(5)));
    Thing thing =
        new Thing(
            Fact.known("web", at(1)),
            Fact.known(Tier.TIER2, List.of(at(2), at(3))),
            Fact.missing(at(1)),
            Fact.unknown(gap),
            FactMap.of(Map.of("app", Fact.known("web", at(4))), at(4)),
            inner,
            FactList.incomplete(List.of(Fact.known("board", at(6))), gap, at(6)),
            FactList.complete(List.of(inner), at(7)),
            at(1));
    String expected =
        """
        {
          "name": "web",
          "tier": 2,
          "paging": {"unknown": "unrendered", "detail": "Render it first.", "at": "a.yaml:9:1"},
          "labels": {"app": "web"},
          "inner": {"hold": "5m", "places": {"hold": "a.yaml:5:1"}},
          "shownOn": ["board"],
          "inners": [{"hold": "5m", "places": {"hold": "a.yaml:5:1"}}],
          "at": "a.yaml:1:1",
          "places": {
            "name": "a.yaml:1:1",
            "tier": ["a.yaml:2:1", "a.yaml:3:1"],
            "labels": "a.yaml:4:1",
            "shownOn": ["a.yaml:6:1"],
            "inners": "a.yaml:7:1"
          },
          "incomplete": {
            "shownOn": [
              {"unknown": "unrendered", "detail": "Render it first.", "at": "a.yaml:9:1"}
            ]
          }
        }
        """;
    JsonNode shown =
        JSON.readTree(JSON.writeValueAsString(FactTree.of(GroupType.of(Thing.class), thing)));
    assertEquals(JSON.readTree(expected), shown);
  }

  @Test
  void the_schema_describes_each_kind_once_and_says_what_may_be_missing() {
    JsonNode schema = JSON.valueToTree(FactSchema.of(GroupType.of(Service.class)));
    assertEquals("https://json-schema.org/draft/2020-12/schema", schema.at("/$schema").asText());
    assertEquals("#/$defs/service", schema.at("/$ref").asText());
    JsonNode slo = schema.at("/$defs/slo");
    assertEquals(
        "a ratio is written 99.9%", slo.at("/properties/target/anyOf/0/description").asText());
    assertEquals("#/$defs/unknown", slo.at("/properties/target/anyOf/1/$ref").asText());
    List<?> required = JSON.convertValue(slo.get("required"), List.class);
    assertEquals(true, required.contains("target"));
    assertFalse(required.contains("window"));
    assertEquals(
        "#/$defs/container",
        schema.at("/$defs/workload/properties/containers/items/anyOf/0/$ref").asText());
    assertEquals(1, schema.at("/$defs/workload/properties/containers/minItems").asInt());
    assertEquals("[1,2,3,4]", schema.at("/$defs/service/properties/tier/anyOf/0/enum").toString());
    assertFalse(schema.at("/$defs/object/properties").has("raw"));
  }

  private static Location at(int line) {
    return new Location(new SourcePath("a.yaml"), line, 1);
  }
}
