package dev.prr.core.history.snapshot;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places written short: {@code 3:14:5} is line 14, column 5 of the fourth file of the list. */
final class Places {

  private final List<SourcePath> files = new ArrayList<>();
  private final Map<SourcePath, Integer> numbers = new HashMap<>();

  Places() {}

  /** As they were written. */
  Places(List<String> paths) {
    paths.forEach(path -> number(new SourcePath(path)));
  }

  List<String> files() {
    return files.stream().map(SourcePath::value).toList();
  }

  String write(Location place) {
    return number(place.path()) + ":" + place.line() + ":" + place.column();
  }

  private int number(SourcePath path) {
    Integer known = numbers.putIfAbsent(path, files.size());
    if (known != null) {
      return known;
    }
    files.add(path);
    return files.size() - 1;
  }

  Location read(String text) {
    int first = text.indexOf(':');
    int second = text.indexOf(':', first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("no place: " + text);
    }
    int file = Integer.parseInt(text, 0, first, 10);
    if (file < 0 || file >= files.size()) {
      throw new IllegalArgumentException("no file of that number: " + text);
    }
    return new Location(
        files.get(file),
        Integer.parseInt(text, first + 1, second, 10),
        Integer.parseInt(text, second + 1, text.length(), 10));
  }
}
