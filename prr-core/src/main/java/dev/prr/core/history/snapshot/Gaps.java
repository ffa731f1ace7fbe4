package dev.prr.core.history.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.fact.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why something is not known. */
final class Gaps {

  private Gaps() {}

  static Object write(Gap gap, Places places) {
    Map<String, Object> json = new TreeMap<>();
    json.put("why", gap.reason().name());
    json.put("detail", Private.is(gap.detail()) ? "" : gap.detail());
    json.put("at", places.write(gap.place()));
    gap.kinds().ifPresent(kinds -> json.put("kinds", new TreeSet<>(kinds)));
    return json;
  }

  static Gap read(JsonNode json, Places places) {
    Set<String> kinds = new TreeSet<>();
    json.path("kinds").forEach(kind -> kinds.add(kind.asText()));
    return new Gap(
        Gap.Reason.valueOf(json.path("why").asText()),
        json.path("detail").asText(),
        places.read(json.path("at").asText()),
        json.has("kinds") ? Optional.of(kinds) : Optional.empty());
  }

  static List<Gap> readAll(JsonNode json, Places places) {
    List<Gap> gaps = new ArrayList<>();
    json.forEach(gap -> gaps.add(read(gap, places)));
    return gaps;
  }
}
