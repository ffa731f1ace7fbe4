package dev.prr.core.report;

import dev.prr.core.fact.Named;
import dev.prr.core.fact.type.FactSchema;
import dev.prr.core.fact.type.FactTree;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.history.record.Json;
import dev.prr.core.service.Service;
import dev.prr.core.workspace.LeftOut;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code facts.json}, version 1: what was read, as rules see it, each fact with its place. It is
 * generated from the records of {@code service}, and so is its JSON Schema.
 */
public final class FactsJson {

  static final int SCHEMA = 1;

  private static final GroupType SERVICE = GroupType.of(Service.class);

  private FactsJson() {}

  /**
   * The text of the file.
   *
   * @param services in order of their names
   * @param leftOut in order of place
   */
  public static String of(String engine, List<Service> services, List<LeftOut> leftOut) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("engine", engine);
    json.put("services", services.stream().map(s -> FactTree.of(SERVICE, s)).toList());
    json.put("leftOut", leftOut.stream().map(Places::leftOut).toList());
    return Json.pretty(json);
  }

  /** The text of the JSON Schema (draft 2020-12) of the file. */
  public static String schema() {
    Map<String, Object> service = FactSchema.of(SERVICE);
    Map<String, Object> definitions = new LinkedHashMap<>();
    ((Map<?, ?>) service.getOrDefault("$defs", Map.of()))
        .forEach((name, definition) -> definitions.put((String) name, definition));
    definitions.put("leftOut", leftOutSchema());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.put("$id", "https://prr.dev/schemas/v1/facts.schema.json");
    json.put("title", "PRR facts");
    json.put(
        "description",
        "What prr:facts read, version 1. Keys are only ever added; readers pass over those they do"
            + " not know.");
    json.put("type", "object");
    json.put("required", List.of("schema", "engine", "services", "leftOut"));
    json.put("properties", properties());
    json.put("$defs", definitions);
    return Json.pretty(json);
  }

  private static Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("schema", Map.of("const", SCHEMA));
    properties.put("engine", Map.of("type", "string"));
    properties.put("services", listOf("service"));
    properties.put("leftOut", listOf("leftOut"));
    return properties;
  }

  private static Map<String, Object> listOf(String definition) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", Map.of("$ref", "#/$defs/" + definition));
    return list;
  }

  private static Map<String, Object> leftOutSchema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("file", Map.of("type", "string"));
    properties.put("line", positive());
    properties.put("column", positive());
    properties.put(
        "reason", Map.of("enum", Arrays.stream(LeftOut.Reason.values()).map(Named::id).toList()));
    properties.put("detail", Map.of("type", "string"));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("required", List.copyOf(properties.keySet()));
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> positive() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", 1);
    return schema;
  }
}
