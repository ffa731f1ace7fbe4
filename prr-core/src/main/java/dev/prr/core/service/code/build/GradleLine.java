package dev.prr.core.service.code.build;

import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one line of a Gradle script or version catalogue names. */
final class GradleLine {

  private GradleLine() {}

  static List<Library> libraries(String line, Location place) {
    List<Library> found = new ArrayList<>();
    List<String> texts = quoted(line);
    for (String text : texts) {
      String[] parts = text.split(":", -1);
      boolean coordinates = parts.length >= 2 && parts.length <= 4 && isName(parts[0]);
      if (coordinates && isName(parts[1])) {
        found.add(
            new Library(
                parts[0] + ":" + parts[1],
                parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
                place));
      }
    }
    boolean plugin = line.startsWith("id ") || line.startsWith("id(") || line.contains("{ id");
    if (plugin && !texts.isEmpty() && isName(texts.get(0))) {
      Optional<String> version =
          texts.size() > 1 && line.contains("version")
              ? Optional.of(texts.get(1))
              : Optional.empty();
      found.add(new Library("plugin " + texts.get(0), version, place));
    } else if (line.startsWith("alias(") || line.contains("libs.")) {
      found.add(new Library("alias " + line, Optional.empty(), place));
    }
    return found;
  }

  private static List<String> quoted(String line) {
    List<String> found = new ArrayList<>();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int end = c == '"' || c == '\'' ? line.indexOf(c, i + 1) : -1;
      if (end > 0) {
        found.add(line.substring(i + 1, end));
        i = end;
      }
      i++;
    }
    return found;
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0)
        && Character.isLetter(text.charAt(0));
  }

  static boolean isMoving(Library library) {
    String version = library.version().orElse("");
    boolean range =
        (version.startsWith("[") || version.startsWith("(")) && version.indexOf(',') >= 0;
    return range
        || version.endsWith("-SNAPSHOT")
        || version.endsWith("+")
        || version.startsWith("latest.");
  }
}
