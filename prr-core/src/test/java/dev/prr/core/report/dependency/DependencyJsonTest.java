package dev.prr.core.report.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.fact.Named;
import dev.prr.core.report.Schemas;
import dev.prr.core.review.dependency.Graphs;
import dev.prr.core.review.dependency.Mismatch;
import dev.prr.core.review.dependency.graph.NodeKind;
import dev.prr.core.review.dependency.graph.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DependencyJsonTest {

  private static final JsonNode SCHEMA = Schemas.published("dependency-review.schema.json");

  @Test
  void every_review_fits_the_published_schema_and_every_key_is_described_there() {
    for (String json :
        List.of(
            DependencyJson.of(Graphs.review(Graphs.shop("99.9%"))),
            DependencyJson.of(Graphs.review(Graphs.shop("none"))),
            DependencyJson.of(Graphs.planned()))) {
      assertEquals(List.of(), Schemas.complaints(Schemas.closed(SCHEMA), json));
    }
  }

  @Test
  void the_schema_notices_what_is_wrong() {
    String right = DependencyJson.of(Graphs.planned());
    for (List<String> change :
        List.of(
            List.of("\"schema\": 1", "\"schema\": 2"),
            List.of("\"criticality\": \"hard\"", "\"criticality\": \"very\""),
            List.of("\"fanIn\": ", "\"fanin\": "),
            List.of("2026-H2", "2026-Q3"))) {
      String wrong = right.replace(change.get(0), change.get(1));
      assertFalse(wrong.equals(right), change.toString());
      assertFalse(Schemas.complaints(SCHEMA, wrong).isEmpty(), change.toString());
    }
  }

  @Test
  void the_schema_knows_every_word() {
    String schema = SCHEMA.toString();
    Stream.of(Mismatch.Kind.values(), Source.values(), NodeKind.values())
        .flatMap(Stream::of)
        .map(Named::id)
        .forEach(word -> assertFalse(!schema.contains('"' + word + '"'), word));
  }
}
