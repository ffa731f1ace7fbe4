package dev.prr.core.rule.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much a schema asks of one node of a document, every reference written out. */
final class SchemaWeight {

  /** A schema that asks more is no shape that anybody could explain. */
  static final int LARGEST = 10_000;

  private static final String DEFINITION = "#/$defs/";

  private final JsonNode definitions;
  private final Map<String, Long> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private SchemaWeight(JsonNode definitions) {
    this.definitions = definitions;
  }

  /**
   * @throws IllegalArgumentException when it is too much, goes round in a circle, or refers to
   *     nothing; the message is a sentence for its author
   */
  static int of(JsonNode schema) {
    long weight = new SchemaWeight(schema.path("$defs")).weigh(schema);
    if (weight > LARGEST) {
      throw new IllegalArgumentException(
          "the schema asks too much once its references are written out; split the rule");
    }
    return (int) weight;
  }

  private long weigh(JsonNode schema) {
    long weight = 1;
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      JsonNode value = keyword.getValue();
      weight +=
          switch (SchemaKeyword.kindOf(keyword.getKey())) {
            case SCHEMA -> weigh(value);
            case SCHEMAS, NAMED_SCHEMAS -> weighEach(value);
            case PATTERNED_SCHEMAS -> weighEach(value) + weighPatterns(value);
            case PATTERN -> Pattern.compile(value.asText()).programSize();
            case REFERENCE -> weighDefinition(value.asText());
            case DEFINITIONS -> 0;
            case VALUE -> 1 + value.size();
          };
      if (weight > LARGEST) {
        return weight;
      }
    }
    return weight;
  }

  private long weighEach(JsonNode schemas) {
    long weight = 0;
    for (JsonNode schema : schemas) {
      weight = Math.min(weight + weigh(schema), LARGEST + 1L);
    }
    return weight;
  }

  private static long weighPatterns(JsonNode schemas) {
    long weight = 0;
    for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
      weight += Pattern.compile(entry.getKey()).programSize();
    }
    return weight;
  }

  private long weighDefinition(String reference) {
    String name = reference.startsWith(DEFINITION) ? reference.substring(DEFINITION.length()) : "";
    JsonNode definition = definitions.path(name);
    if (definition.isMissingNode()) {
      throw new IllegalArgumentException(
          "$ref is #/$defs/ and the name of a schema under $defs; there is none for \""
              + reference
              + "\"");
    }
    Long before = known.get(name);
    if (before != null) {
      return before;
    }
    if (!open.add(name)) {
      throw new IllegalArgumentException(
          "the definition " + name + " refers to itself; write out the levels that are meant");
    }
    long weight = weigh(definition);
    open.remove(name);
    known.put(name, weight);
    return weight;
  }
}
