package dev.prr.core.history.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.history.record.Json;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the law over all examples in prr-rules does not show. */
final class SnapshotTest {

  private static final Location AT = new Location(new SourcePath("a:b/c.yaml"), 3, 5);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Facts as a recognizer makes them. */
  record Thing(
      Fact<String> name,
      FactList<Fact<String>> texts,
      FactMap labels,
      Fact<Gap.Reason> word,
      Location place) {}

  private static Thing thing(String text) {
    return new Thing(
        Fact.known(text, List.of(AT, Location.startOf(new SourcePath("z")))),
        FactList.incomplete(
            List.of(Fact.known("x", AT), Fact.missing(AT)),
            new Gap(Gap.Reason.LIMIT, "so many", AT),
            AT),
        FactMap.of(Map.of("k", Fact.known(text, AT)), AT),
        Fact.known(Gap.Reason.STALE, AT),
        AT);
  }

  private static JsonNode written(Object group) throws Exception {
    Places places = new Places();
    Object tree = new Groups(RawKeys.NONE).of(group.getClass()).write(group, places);
    ObjectNode json = JSON.createObjectNode();
    json.set("v", JSON.readTree(Json.canonical(tree)));
    json.set("files", JSON.valueToTree(places.files()));
    return json;
  }

  private static Object read(Class<?> type, JsonNode json) {
    List<String> files = new ArrayList<>();
    json.path("files").forEach(file -> files.add(file.asText()));
    return new Groups(RawKeys.NONE).of(type).read(json.path("v"), new Places(files), AT);
  }

  @Test
  void what_is_read_equals_what_was_written() throws Exception {
    assertEquals(thing("plain"), read(Thing.class, written(thing("plain"))));
  }

  @Test
  void addresses_of_people_and_credentials_are_not_kept_and_become_unknown() throws Exception {
    for (String text :
        List.of(
            "some.body@example.com",
            "ask some.body@example.co.uk first",
            "postgres://u:hunter2@db.example/x",
            "password=hunter2")) {
      JsonNode json = written(thing(text));
      assertFalse(json.toString().contains("hunter2"), json.toString());
      assertFalse(json.toString().contains("some.body"), json.toString());
      Thing again = (Thing) read(Thing.class, json);
      assertFalse(again.name().isKnown() || again.name().isMissing());
      assertFalse(again.labels().get("k").isKnown());
    }
    for (String text :
        List.of(
            "@acme/payments",
            "registry.example.org/shop/web@sha256:0123",
            "rate(http_requests_total{code=\"500\"}[5m])",
            "git@github.com:acme/shop.git",
            "https://runbooks.example.org/x")) {
      assertEquals(thing(text), read(Thing.class, written(thing(text))), text);
    }
  }

  @Test
  void what_was_not_read_when_it_was_taken_is_unknown_and_never_missing() throws Exception {
    for (String component : List.of("name", "texts", "word")) {
      JsonNode json = written(thing("x"));
      ((ObjectNode) json.get("v")).remove(component);
      Thing again = (Thing) read(Thing.class, json);
      assertTrue(!again.name().isMissing() && !again.word().isMissing());
      assertTrue(!again.name().isKnown() || !again.word().isKnown() || !again.texts().isComplete());
    }
    JsonNode removedWord = written(thing("x"));
    ((ObjectNode) removedWord.at("/v/word")).put("v", "NO_LONGER_A_WORD");
    Thing again = (Thing) read(Thing.class, removedWord);
    assertFalse(again.word().isKnown() || again.word().isMissing());
  }

  @Test
  void anything_that_is_no_snapshot_says_so_and_never_crashes() {
    byte[] newer = "{\"schema\":9}".getBytes(StandardCharsets.UTF_8);
    assertTrue(
        String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Snapshot.read(newer))
                    .getMessage())
            .contains("newer PRR"));
    byte[] whole =
        "{\"files\":[\"a\"],\"schema\":1,\"service\":{\"name\":{\"at\":\"0:1:1\",\"v\":\"x\"}}}"
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IllegalArgumentException.class, () -> Snapshot.read(cut));
    }
    for (String place : List.of("", "0", "0:0:1", "9:1:1", "0:x:1", "0:1:1:1", "-1:1:1")) {
      byte[] odd =
          new String(whole, StandardCharsets.UTF_8)
              .replace("0:1:1", place)
              .getBytes(StandardCharsets.UTF_8);
      assertThrows(IllegalArgumentException.class, () -> Snapshot.read(odd), place);
    }
  }
}
