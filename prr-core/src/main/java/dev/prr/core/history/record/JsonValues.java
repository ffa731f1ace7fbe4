package dev.prr.core.history.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON that was read, as the values that {@link Json} writes: the same bytes come of it again. */
final class JsonValues {

  private JsonValues() {}

  static Map<String, Object> object(JsonNode json) {
    if (!json.isObject()) {
      throw new IllegalArgumentException("an object is wanted where it is " + json.getNodeType());
    }
    Map<String, Object> object = new TreeMap<>();
    json.properties().forEach(entry -> object.put(entry.getKey(), value(entry.getValue())));
    return object;
  }

  private static Object value(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> object(json);
      case ARRAY -> items(json);
      case STRING -> json.textValue();
      case BOOLEAN -> json.booleanValue();
      case NUMBER ->
          json.isIntegralNumber() && json.canConvertToLong()
              ? (Object) json.longValue()
              : json.decimalValue();
      case NULL -> Optional.empty();
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("no JSON value: " + json.getNodeType());
    };
  }

  private static List<Object> items(JsonNode json) {
    List<Object> items = new ArrayList<>();
    json.forEach(item -> items.add(value(item)));
    return items;
  }
}
