package dev.prr.core.workspace;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The submodules of git that {@code .gitmodules} names and that nobody has checked out. */
final class Submodules {
  private static final String PATH = "path";

  private final LineReader files;
  private final String prefix;

  Submodules(LineReader files, String prefix) {
    this.files = files;
    this.prefix = prefix;
  }

  /** Git keeps no empty folder: one that is empty and a submodule is not there. */
  List<Unread> notCheckedOut(List<SourcePath> emptyFolders) {
    if (emptyFolders.isEmpty()) {
      return List.of();
    }
    Set<String> declared = declared();
    return emptyFolders.stream()
        .filter(folder -> declared.contains(folder.value()))
        .map(Submodules::missing)
        .toList();
  }

  private Set<String> declared() {
    Set<String> paths = new HashSet<>();
    for (String line : files.linesOf(new SourcePath(prefix + ".gitmodules"))) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.substring(0, equals).strip().equals(PATH)) {
        paths.add(prefix + line.substring(equals + 1).strip());
      }
    }
    return paths;
  }

  private static Unread missing(SourcePath folder) {
    return new Unread(
        new LeftOut(
            Reason.UNREADABLE,
            "It is a submodule that is not checked out; check it out (git submodule update"
                + " --init) before the review.",
            Location.startOf(folder)),
        Optional.empty());
  }
}
