package dev.prr.core.history.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fact: {@code {"v": value, "at": place}}, {@code {"missing": place}} or {@code {"gap": ...}}.
 *
 * @param <T> what it is about
 */
record FactCodec<T>(Codec<T> value) implements Codec<Fact<T>> {

  private static final String NEWER =
      "This was not read yet when the snapshot was taken; a new run of the service knows it.";
  private static final String PRIVATE =
      "A snapshot does not keep what looks like a secret or an address of a person.";

  static Gap newer(Location around) {
    return new Gap(Gap.Reason.ABSENT, NEWER, around);
  }

  @Override
  public Object write(Fact<T> fact, Places places) {
    return fact.fold(
        known -> known(known, places),
        missing -> Map.of("missing", places.write(missing.place())),
        unknown -> Map.of("gap", Gaps.write(unknown.gap(), places)));
  }

  private Object known(Fact.Known<T> known, Places places) {
    if (known.value() instanceof String text && Private.is(text)) {
      Gap gap = new Gap(Gap.Reason.WITHHELD, PRIVATE, known.place());
      return Map.of("gap", Gaps.write(gap, places));
    }
    List<String> at = known.places().stream().map(places::write).toList();
    Map<String, Object> json = new TreeMap<>();
    json.put("v", value.write(known.value(), places));
    json.put("at", at.size() == 1 ? at.get(0) : at);
    return json;
  }

  @Override
  public Fact<T> read(JsonNode json, Places places, Location around) {
    if (json.has("missing")) {
      return Fact.missing(places.read(json.get("missing").asText()));
    }
    if (json.has("gap")) {
      return Fact.unknown(Gaps.read(json.get("gap"), places));
    }
    List<Location> at = new ArrayList<>();
    if (json.path("at").isArray()) {
      json.get("at").forEach(place -> at.add(places.read(place.asText())));
    } else {
      at.add(places.read(json.path("at").asText()));
    }
    T read;
    try {
      read = value.read(json.path("v"), places, at.get(0));
    } catch (IllegalArgumentException noLongerAValue) {
      return notTaken(at.get(0));
    }
    return Fact.known(read, at);
  }

  @Override
  public Fact<T> notTaken(Location around) {
    return Fact.unknown(newer(around));
  }
}
