package dev.prr.core.fact.type;

import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON Schema (draft 2020-12) of the form in which {@link FactTree} shows facts, generated from
 * their types; as a plain tree, ready for any writer. Each kind is one of its definitions.
 *
 * <p>Fields that can never be missing are required. New fields may be added at any time, so unknown
 * ones are allowed.
 */
public final class FactSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final Map<String, Object> PLACE = Map.of("$ref", "#/$defs/place");

  private final SortedMap<String, Object> definitions = new TreeMap<>();

  private FactSchema() {}

  /** The schema of one thing of the type. */
  public static Map<String, Object> of(GroupType type) {
    FactSchema schema = new FactSchema();
    schema.definitions.put("place", placeSchema());
    schema.definitions.put("unknown", unknownSchema());
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", DRAFT);
    root.putAll(schema.schemaOf(type));
    root.put("$defs", schema.definitions);
    return root;
  }

  private Map<String, Object> schemaOf(FactType type) {
    if (type instanceof GroupType group) {
      return group.kind().map(kind -> kindReference(kind, group)).orElseGet(() -> object(group));
    }
    if (type instanceof ListType list) {
      Map<String, Object> schema = ordered("type", "array", "items", schemaOrUnknown(list.item()));
      if (list.neverEmpty()) {
        schema.put("minItems", 1);
      }
      return schema;
    }
    if (type instanceof MapType) {
      return ordered("type", "object", "additionalProperties", schemaOrUnknown(SimpleType.TEXT));
    }
    return type instanceof ScalarType scalar ? scalar(scalar) : ordered();
  }

  private Map<String, Object> kindReference(String kind, GroupType group) {
    if (!definitions.containsKey(kind)) {
      definitions.put(kind, object(group));
    }
    return ordered("$ref", "#/$defs/" + kind);
  }

  private Map<String, Object> object(GroupType group) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (FactField field : group.fields()) {
      if (field.type() != RawType.DOCUMENT) {
        properties.put(field.name(), schemaOrUnknown(field.type()));
      }
    }
    List<String> required =
        group.fields().stream()
            .filter(field -> !field.mayBeMissing() && field.type() != RawType.DOCUMENT)
            .map(FactField::name)
            .toList();
    if (group.placeAccessor().isPresent()) {
      properties.put("at", PLACE);
    }
    properties.put("places", ordered("type", "object"));
    properties.put("incomplete", ordered("type", "object", "additionalProperties", gaps()));
    return ordered("type", "object", "properties", properties, "required", required);
  }

  private Map<String, Object> schemaOrUnknown(FactType type) {
    return type instanceof ListType || type instanceof MapType
        ? schemaOf(type)
        : ordered("anyOf", List.of(schemaOf(type), ordered("$ref", "#/$defs/unknown")));
  }

  private static Map<String, Object> scalar(ScalarType type) {
    if (type instanceof EnumerationType words) {
      return ordered("enum", words.words().stream().map(words::json).toList());
    }
    return switch ((SimpleType) type) {
      case BOOLEAN -> ordered("type", "boolean");
      case INTEGER -> ordered("type", "integer");
      case NUMBER -> ordered("type", "number");
      case DATE -> ordered("type", "string", "format", "date");
      case TEXT -> ordered("type", "string");
      case DURATION, RATIO, CORES, BYTES, QUANTITY, VERSION ->
          ordered("type", "string", "description", type.advice());
    };
  }

  private static Map<String, Object> gaps() {
    return ordered("type", "array", "items", ordered("$ref", "#/$defs/unknown"), "minItems", 1);
  }

  private static Map<String, Object> placeSchema() {
    return ordered(
        "type", "string", "description", "path:line:column, lines and columns counted from 1");
  }

  private static Map<String, Object> unknownSchema() {
    List<String> reasons = Arrays.stream(Gap.Reason.values()).map(Named::id).toList();
    return ordered(
        "type",
        "object",
        "properties",
        ordered(
            "unknown", ordered("enum", reasons), "detail", ordered("type", "string"), "at", PLACE),
        "required",
        List.of("unknown", "detail", "at"),
        "additionalProperties",
        false);
  }

  /** A map that keeps the order of these names and values. */
  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
