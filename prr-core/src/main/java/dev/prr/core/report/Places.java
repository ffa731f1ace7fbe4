package dev.prr.core.report;

import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut;
import java.util.LinkedHashMap;
import java.util.Map;

/** Places in JSON: {@code file}, {@code line}, {@code column}. */
final class Places {

  private Places() {}

  /** A new object that begins with the place. */
  static Map<String, Object> of(Location place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", place.path().value());
    json.put("line", place.line());
    json.put("column", place.column());
    return json;
  }

  static Map<String, Object> leftOut(LeftOut leftOut) {
    Map<String, Object> json = of(leftOut.place());
    json.put("reason", leftOut.reason().id());
    json.put("detail", leftOut.detail());
    return json;
  }
}
