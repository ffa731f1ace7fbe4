package dev.prr.core.rule.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.document.Withheld;
import dev.prr.core.fact.Gap;
import java.math.BigDecimal;
import java.util.Optional;

/** A located tree as the JSON that its consumer sees. */
public final class SchemaJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Longer than any number that a document of ours means as one, and larger. */
  private static final int MOST_DIGITS = 64;

  private final Dialect dialect;
  private Optional<Gap> gap = Optional.empty();

  private SchemaJson(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * What came of a tree.
   *
   * @param gap the first thing in it that nobody knows, in the order of the document
   */
  public record Reading(JsonNode json, Optional<Gap> gap) {}

  public static Reading of(Node node, Dialect dialect) {
    SchemaJson reader = new SchemaJson(dialect);
    JsonNode json = reader.json(node);
    return new Reading(json, reader.gap);
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private JsonNode json(Node node) {
    if (node instanceof Mapping mapping) {
      return object(mapping);
    }
    if (node instanceof Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.items().forEach(item -> array.add(json(item)));
      return array;
    }
    if (node instanceof Withheld withheld) {
      note(withheld.gap());
      return JSON.nullNode();
    }
    return scalar((Scalar) node);
  }

  private JsonNode object(Mapping mapping) {
    ObjectNode object = JSON.objectNode();
    for (Mapping.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (object.has(key)) {
        note(
            new Gap(
                Gap.Reason.AMBIGUOUS,
                "The key " + key + " is written twice; keep one.",
                entry.key().place()));
      }
      object.set(key, json(entry.value()));
    }
    if (mapping.partial()) {
      note(
          new Gap(
              Gap.Reason.ABSENT, "Not every key that is written here was kept.", mapping.place()));
    }
    return object;
  }

  private JsonNode scalar(Scalar scalar) {
    if (dialect.isNull(scalar)) {
      return JSON.nullNode();
    }
    Optional<Boolean> word = dialect.asBoolean(scalar);
    if (word.isPresent()) {
      return JSON.booleanNode(word.get());
    }
    if (dialect.mayBeOctal(scalar)) {
      note(
          new Gap(
              Gap.Reason.AMBIGUOUS,
              "A number with a leading zero is one of base eight to some and of base ten to"
                  + " others.",
              scalar.place()));
    }
    return number(scalar).orElseGet(() -> JSON.textNode(scalar.text()));
  }

  private static Optional<JsonNode> number(Scalar scalar) {
    String text = scalar.text();
    if (scalar.style() != Scalar.Style.PLAIN
        || text.isEmpty()
        || text.length() > MOST_DIGITS
        || text.chars().noneMatch(c -> c >= '0' && c <= '9')
        || !text.chars().allMatch(c -> "+-.eE0123456789".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > MOST_DIGITS
          ? Optional.empty()
          : Optional.of(DecimalNode.valueOf(number));
    } catch (NumberFormatException notOne) {
      return Optional.empty(); // a version such as 1.2.3, a date, a range
    }
  }

  private void note(Gap found) {
    if (gap.isEmpty()) {
      gap = Optional.of(found);
    }
  }
}
