package dev.prr.core.rule.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keywords of JSON Schema 2020-12 that a rule may use, with what stands behind them: those that
 * assert something about a document, and those that say why.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-validation">the draft</a>
 */
public final class SchemaKeyword {

  /** What stands behind a keyword. */
  public enum Kind {
    SCHEMA,
    SCHEMAS,
    NAMED_SCHEMAS,
    PATTERNED_SCHEMAS,
    PATTERN,
    REFERENCE,
    DEFINITIONS,
    VALUE
  }

  private static final Map<String, Kind> KINDS = kinds();

  private SchemaKeyword() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new TreeMap<>();
    put(kinds, Kind.SCHEMA, "items contains additionalProperties propertyNames not if then else");
    put(kinds, Kind.SCHEMA, "unevaluatedItems unevaluatedProperties");
    put(kinds, Kind.SCHEMAS, "allOf anyOf oneOf prefixItems");
    put(kinds, Kind.NAMED_SCHEMAS, "properties dependentSchemas");
    put(kinds, Kind.PATTERNED_SCHEMAS, "patternProperties");
    put(kinds, Kind.PATTERN, "pattern");
    put(kinds, Kind.REFERENCE, "$ref");
    put(kinds, Kind.DEFINITIONS, "$defs");
    put(kinds, Kind.VALUE, "type enum const multipleOf maximum exclusiveMaximum minimum");
    put(kinds, Kind.VALUE, "exclusiveMinimum maxLength minLength maxItems minItems uniqueItems");
    put(kinds, Kind.VALUE, "maxContains minContains maxProperties minProperties required");
    put(kinds, Kind.VALUE, "dependentRequired title description $comment");
    return kinds;
  }

  private static void put(Map<String, Kind> kinds, Kind kind, String names) {
    for (String name : names.split(" ", -1)) {
      kinds.put(name, kind);
    }
  }

  public static boolean isOne(String name) {
    return KINDS.containsKey(name);
  }

  public static Kind kindOf(String name) {
    return KINDS.getOrDefault(name, Kind.VALUE);
  }

  /** All of them, sorted. */
  public static List<String> names() {
    return List.copyOf(KINDS.keySet());
  }
}
