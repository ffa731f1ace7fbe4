package dev.prr.core.review.dependency.source;

import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.io.Reader;

/** The dependencies of Jaeger: a list of parent, child and count, bare or under {@code data}. */
final class JaegerDependencies implements GraphFormat {

  @Override
  public String name() {
    return "Jaeger dependencies";
  }

  @Override
  public boolean knows(String head, boolean json) {
    return json && head.contains("\"parent\"") && head.contains("\"child\"");
  }

  @Override
  public void read(Reader text, Sightings into) throws IOException, StreamTrouble {
    JsonStream.read(
        text,
        into.limits(),
        json -> {
          if (json.isArray()) {
            json.array(() -> call(json, into));
          } else {
            json.object(
                key -> {
                  if (key.equals("data")) {
                    json.array(() -> call(json, into));
                  }
                });
          }
        });
  }

  private static void call(JsonStream json, Sightings into) throws IOException, StreamTrouble {
    String[] names = {"", ""};
    int line = json.line();
    json.object(
        key -> {
          if (key.equals("parent")) {
            names[0] = json.text().orElse("");
          } else if (key.equals("child")) {
            names[1] = json.text().orElse("");
          }
        });
    into.call(names[0], names[1], line);
  }
}
