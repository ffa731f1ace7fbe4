package dev.prr.core.review.reliability.read;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Problem;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.FileReader;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.SourceFile;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a governance repository; what cannot be read becomes a problem. */
final class Inputs {
  private final Workspace workspace;
  private final List<Problem> problems;
  private final Map<SourcePath, SourceFile> files = new HashMap<>();

  /**
   * Files that are not listed yet.
   *
   * @param problems takes what is wrong
   */
  Inputs(Workspace workspace, List<Problem> problems) {
    this.workspace = workspace;
    this.problems = problems;
  }

  void list() throws IOException {
    for (SourceFile file : workspace.list(path -> path.isWithin("prr")).files()) {
      files.put(file.path(), file);
    }
  }

  Set<SourcePath> paths() {
    return files.keySet();
  }

  Optional<SourceFile> file(SourcePath path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The documents of a file; empty where there is none, or where it is a problem. */
  Optional<List<Document>> document(FileReader reader, SourcePath path) {
    Optional<SourceFile> file = file(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    if (!(reader.read(file.get()) instanceof SourceText text)) {
      problems.add(unread(path, "It cannot be read."));
      return Optional.empty();
    }
    Documents documents = DocumentReader.read(text, workspace.limits());
    documents.unread().forEach(lost -> problems.add(unread(path, lost.leftOut())));
    return documents.unread().isEmpty()
        ? Optional.of(documents.read().stream().map(Documents.Read::document).toList())
        : Optional.empty();
  }

  private static Problem unread(SourcePath path, String what) {
    return new Problem(
        Location.startOf(path),
        what,
        "A review without it would be another one.",
        "Mend the file.");
  }

  private static Problem unread(SourcePath path, LeftOut leftOut) {
    return new Problem(
        leftOut.place().path().equals(path) ? leftOut.place() : Location.startOf(path),
        leftOut.detail(),
        "A review without it would be another one.",
        "Mend the file.");
  }

  /** Where a path leads from a folder; empty where it leaves the tree. */
  static Optional<SourcePath> inside(String folder, String written) {
    List<String> at = new ArrayList<>(new SourcePath(folder).segments());
    for (String segment : written.split("/", -1)) {
      if (segment.equals("..")) {
        if (at.isEmpty()) {
          return Optional.empty();
        }
        at.remove(at.size() - 1);
      } else if (!segment.equals(".") && !segment.isEmpty()) {
        at.add(segment);
      }
    }
    return at.isEmpty() ? Optional.empty() : Optional.of(new SourcePath(String.join("/", at)));
  }
}
