package dev.prr.core.service.runbook;

import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Finds files by the end of their path, whatever the case: wikis and web servers are not strict.
 */
final class PathIndex {

  /** What a link to a page may leave out. */
  private static final List<String> ENDINGS =
      List.of("", ".md", ".markdown", "/readme.md", "/index.md", "/_index.md");

  private final Set<String> folders = new HashSet<>();
  private final Map<String, List<SourcePath>> byName = new HashMap<>();

  PathIndex(SortedSet<SourcePath> paths) {
    folders.add("");
    for (SourcePath path : paths) {
      byName.computeIfAbsent(lower(path.fileName()), name -> new ArrayList<>()).add(path);
      addFolders(path.folder());
    }
  }

  private void addFolders(String innermost) {
    String folder = innermost;
    while (folders.add(folder) && folder.contains("/")) {
      folder = folder.substring(0, folder.lastIndexOf('/'));
    }
  }

  /** The files whose whole path this is, as it stands or with an ending that links leave out. */
  List<SourcePath> at(String path) {
    return match(path, false);
  }

  /** The files whose path is this or ends with it. */
  List<SourcePath> endingWith(String suffix) {
    return match(suffix, true);
  }

  /** Whether anything lies in the folder. */
  boolean hasFolder(String folder) {
    return folders.contains(folder);
  }

  private List<SourcePath> match(String wanted, boolean suffix) {
    for (String ending : ENDINGS) {
      String path = lower(wanted) + ending;
      String name = path.substring(path.lastIndexOf('/') + 1);
      List<SourcePath> found =
          byName.getOrDefault(name, List.of()).stream()
              .filter(
                  candidate -> {
                    String value = lower(candidate.value());
                    return value.equals(path) || (suffix && value.endsWith("/" + path));
                  })
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
