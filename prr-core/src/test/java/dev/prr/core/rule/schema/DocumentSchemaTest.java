package dev.prr.core.rule.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentSchemaTest {

  @Test
  void it_comes_back_from_its_text() {
    DocumentSchema schema =
        DocumentSchema.of("{\"items\":{\"$ref\":\"#/$defs/a\"},\"$defs\":{\"a\":{\"const\":1}}}");

    assertEquals(schema, DocumentSchema.of(schema.text()));
  }

  @Test
  void every_place_that_does_not_fit_is_told_once_and_in_order() {
    DocumentSchema schema =
        DocumentSchema.of("{\"items\":{\"type\":\"integer\",\"minimum\":2,\"multipleOf\":2}}");

    assertEquals(
        List.of(List.of(0), List.of(2)), schema.misfits(SchemaJson.parse("[1, 4, \"x\"]")));
  }

  @Test
  void definitions_that_multiply_are_refused_before_anything_is_asked_of_them() {
    StringBuilder definitions = new StringBuilder("\"d0\":{\"const\":1}");
    for (int i = 1; i < 40; i++) {
      String both = "{\"$ref\":\"#/$defs/d%d\"}".formatted(i - 1);
      definitions.append(",\"d%d\":{\"allOf\":[%s,%s]}".formatted(i, both, both));
    }
    String json = "{\"$ref\":\"#/$defs/d39\",\"$defs\":{" + definitions + "}}";

    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> DocumentSchema.of(json));

    assertTrue(refused.getMessage().contains("asks too much"), refused::getMessage);
  }

  @Test
  void an_unused_definition_costs_nothing() {
    assertEquals(
        DocumentSchema.of("{\"type\":\"object\"}").weight(),
        DocumentSchema.of("{\"type\":\"object\",\"$defs\":{\"a\":{\"$ref\":\"#/$defs/a\"}}}")
            .weight());
  }
}
