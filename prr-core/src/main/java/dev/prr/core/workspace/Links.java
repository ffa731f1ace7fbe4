package dev.prr.core.workspace;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a link hides. No link is ever followed to read what it points at. */
final class Links {
  private final Path realRoot;
  private final String prefix;
  private final Predicate<SourcePath> ignored;

  Links(Path realRoot, String prefix, Predicate<SourcePath> ignored) {
    this.realRoot = realRoot;
    this.prefix = prefix;
    this.ignored = ignored;
  }

  /**
   * A link to something in the tree hides nothing: that is judged where it lies. Any other link may
   * hide anything.
   *
   * @param wanted whether a file of its name would be read
   */
  Optional<Unread> judge(SourcePath path, List<Path> names, boolean wanted) {
    Path link = realRoot;
    for (Path name : names) {
      link = link.resolve(name);
    }
    if (!wanted && !Files.isDirectory(link)) {
      return Optional.empty();
    }
    boolean judgedElsewhere = pointsIntoTree(link);
    String detail =
        judgedElsewhere
            ? "It is a link; what it points at is judged where it lies."
            : "It is a link to something outside the judged tree; put the file itself here, or"
                + " declare where it lies as a source.";
    return Optional.of(
        new Unread(
            new LeftOut(Reason.LINK, detail, Location.startOf(path)),
            judgedElsewhere ? Optional.of("") : Optional.empty()));
  }

  private boolean pointsIntoTree(Path link) {
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(realRoot)) {
        return false;
      }
      StringBuilder path = new StringBuilder(prefix);
      for (Path name : realRoot.relativize(target)) {
        String segment = FileName.of(name);
        if (segment.isEmpty() || ignored.test(new SourcePath(path + segment))) {
          return segment.isEmpty();
        }
        path.append(segment).append('/');
      }
      return true;
    } catch (IOException broken) {
      return false;
    }
  }
}
