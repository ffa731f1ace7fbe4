package dev.prr.core.review.toil.backlog;

import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.io.IOException;
import java.util.Map;

/** The JSON list of issues that GitHub gives: through its command line or its interface. */
final class IssueList {

  /** The same as the interface spells it. */
  private static final Map<String, Slot> ALSO =
      Map.of("created_at", Slot.CREATED, "updated_at", Slot.UPDATED, "closed_at", Slot.CLOSED);

  private final SourcePath path;
  private final Map<Slot, String> names;
  private final Taken taken;

  IssueList(SourcePath path, Map<Slot, String> names, Taken taken) {
    this.path = path;
    this.names = names;
    this.taken = taken;
  }

  void read(JsonStream json) throws IOException, StreamTrouble {
    if (!json.isArray()) {
      taken.leave(Location.startOf(path), "The file holds no list of issues.");
      return;
    }
    json.array(() -> issue(json));
  }

  private void issue(JsonStream json) throws IOException, StreamTrouble {
    Location place = new Location(path, json.line(), json.column());
    if (!json.isObject()) {
      taken.leave(place, "An element of the list is no issue.");
      return;
    }
    Row row = new Row(place);
    json.object(
        key -> {
          for (Map.Entry<Slot, String> name : names.entrySet()) {
            if (name.getValue().equals(key)) {
              value(json, name.getKey(), row);
              return;
            }
          }
          if (ALSO.containsKey(key)) {
            value(json, ALSO.getOrDefault(key, Slot.CREATED), row);
          } else if (People.areNamedBy(key)) {
            people(json, row);
          }
        });
    taken.take(row);
  }

  /** A text, a list of texts, or objects with a name, as labels are. */
  private static void value(JsonStream json, Slot slot, Row row) throws IOException, StreamTrouble {
    json.text().ifPresent(text -> row.put(slot, text));
    if (json.isArray()) {
      json.array(() -> value(json, slot, row));
    } else if (json.isObject()) {
      json.object(
          key -> {
            if (key.equals("name")) {
              json.text().ifPresent(text -> row.put(slot, text));
            }
          });
    }
  }

  private static void people(JsonStream json, Row row) throws IOException, StreamTrouble {
    json.text().ifPresent(text -> row.put(Slot.PERSON, text));
    if (json.isArray()) {
      json.array(() -> people(json, row));
    } else if (json.isObject()) {
      json.object(
          key -> {
            if (key.equals("name") || key.equals("login") || key.equals("email")) {
              json.text().ifPresent(text -> row.put(Slot.PERSON, text));
            }
          });
    }
  }
}
