package dev.prr.core.artifact.evidence.scan;

import dev.prr.core.artifact.EvidenceFile.Level;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One result of a SARIF run while it is read. */
final class SarifResult {

  private final JsonStream json;
  private String kind = "fail";
  private String baseline = "";
  private String id = "";
  private int index = -1;
  private int component = -1;
  private Optional<Level> level = Optional.empty();
  private int suppressions;
  private boolean suppressionOpen;

  SarifResult(JsonStream json) {
    this.json = json;
  }

  void read() throws IOException, StreamTrouble {
    json.object(
        key -> {
          switch (key) {
            case "kind" -> kind = json.text().orElse("fail");
            case "baselineState" -> baseline = json.text().orElse("");
            case "level" -> level = json.text().flatMap(SarifResult::level);
            case "ruleId" -> id = json.text().orElse(id);
            case "ruleIndex" -> index = integer(index);
            case "rule" -> reference();
            case "suppressions" -> json.array(this::suppression);
            default -> {
              // Messages, places and fingerprints are not kept.
            }
          }
        });
  }

  private void reference() throws IOException, StreamTrouble {
    json.object(
        key -> {
          switch (key) {
            case "id" -> id = id.isEmpty() ? json.text().orElse("") : id;
            case "index" -> index = integer(index);
            case "toolComponent" ->
                json.object(inner -> component = inner.equals("index") ? integer(-1) : component);
            default -> {
              // A guid finds nothing that the others do not.
            }
          }
        });
  }

  private int integer(int otherwise) throws IOException {
    return json.number().filter(n -> n.scale() <= 0).map(n -> n.intValue()).orElse(otherwise);
  }

  private void suppression() throws IOException, StreamTrouble {
    suppressions++;
    json.object(
        key -> {
          if (key.equals("status")) {
            suppressionOpen |= !json.text().orElse("accepted").equals("accepted");
          }
        });
  }

  /** The word of a level, as SARIF has it. */
  static Optional<Level> level(String word) {
    return Stream.of(Level.values())
        .filter(level -> level.id().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Whether it is something wrong, and still there. */
  boolean counts() {
    return kind.equals("fail") && !baseline.equals("absent");
  }

  SarifRules.Reference rule() {
    return new SarifRules.Reference(id, index, component);
  }

  Optional<Level> level() {
    return level;
  }

  /** Every suppression has to be accepted; one that is under review or rejected is none. */
  boolean isSuppressed() {
    return suppressions > 0 && !suppressionOpen;
  }
}
