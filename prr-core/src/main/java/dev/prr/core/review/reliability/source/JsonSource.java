package dev.prr.core.review.reliability.source;

import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/** A source that writes a list of incidents as JSON, bare or under a key of the document. */
abstract class JsonSource implements IncidentSource {
  private static final Set<String> LISTS = Set.of("incidents", "data", "issues", "values");

  private final String format;
  private final Allowed allowed;

  JsonSource(String format, Allowed allowed) {
    this.format = format;
    this.allowed = allowed;
  }

  @Override
  public final String format() {
    return format;
  }

  @Override
  public final void read(Reader text, Limits limits, Drafts drafts) throws IOException {
    try {
      JsonStream.read(text, limits, json -> document(json, drafts));
    } catch (StreamTrouble e) {
      drafts.bad(e.line(), e.detail() + " What follows is left out.");
    }
  }

  private void document(JsonStream json, Drafts drafts) throws IOException, StreamTrouble {
    if (json.isObject()) {
      json.object(
          key -> {
            if (LISTS.contains(key)) {
              list(json, drafts);
            }
          });
    } else {
      list(json, drafts);
    }
  }

  private void list(JsonStream json, Drafts drafts) throws IOException, StreamTrouble {
    if (!json.isArray()) {
      drafts.bad(json.line(), "Here should be a list of incidents; export it anew.");
      return;
    }
    json.array(
        () -> {
          if (json.isObject()) {
            Draft draft = new Draft(json.line());
            allowed.read(json, draft);
            drafts.draft(draft);
          } else {
            drafts.bad(json.line(), "Here should be an incident; something else is written.");
          }
        });
  }
}
