package dev.prr.core.workspace;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads single lines of a tree again. Findings come file by file, so the last file is kept. */
final class LineReader {
  private record LastRead(SourcePath path, List<String> lines) {}

  private final Path realRoot;
  private final String prefix;
  private final Limits limits;
  private volatile Optional<LastRead> lastRead = Optional.empty();

  LineReader(Path realRoot, String prefix, Limits limits) {
    this.realRoot = realRoot;
    this.prefix = prefix;
    this.limits = limits;
  }

  Optional<String> at(Location place) {
    LastRead file =
        lastRead
            .filter(last -> last.path().equals(place.path()))
            .orElseGet(() -> new LastRead(place.path(), linesOf(place.path())));
    lastRead = Optional.of(file);
    return place.line() <= file.lines().size()
        ? Optional.of(file.lines().get(place.line() - 1))
        : Optional.empty();
  }

  /** All lines of a file; none when it cannot be read. */
  List<String> linesOf(SourcePath path) {
    if (isElsewhere(path)) {
      return List.of();
    }
    try (FileReader reader = new FileReader(Folder.open(realRoot), limits)) {
      Optional<SourceFile> file = find(path);
      return file.isPresent()
              && reader.read(file.get()) instanceof SourceText text
              && !Confidential.isIn(text)
          ? text.text().lines().toList()
          : List.of();
    } catch (IOException gone) {
      return List.of();
    }
  }

  /** Of all its bytes; empty when it cannot be read. */
  Optional<String> sha256(SourcePath path) {
    if (isElsewhere(path)) {
      return Optional.empty();
    }
    try (FileReader reader = new FileReader(Folder.open(realRoot), limits)) {
      Optional<SourceFile> file = find(path);
      return file.isPresent()
          ? reader.sha256(file.get(), limits.evidenceBytes())
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private boolean isElsewhere(SourcePath path) {
    String value = path.value();
    return !value.startsWith(prefix) || value.startsWith("../", prefix.length());
  }

  private Optional<SourceFile> find(SourcePath path) throws IOException {
    List<String> wanted = new SourcePath(path.value().substring(prefix.length())).segments();
    try (Folder root = Folder.open(realRoot)) {
      return find(root, wanted, new ArrayList<>(), path);
    }
  }

  private Optional<SourceFile> find(
      Folder folder, List<String> wanted, List<Path> names, SourcePath path) throws IOException {
    if (names.size() > limits.folderDepth()) {
      return Optional.empty();
    }
    String name = wanted.get(names.size());
    for (Path candidate : folder.names(limits.entries())) {
      if (FileName.of(candidate).equals(name)) {
        names.add(candidate);
        if (names.size() == wanted.size()) {
          return Optional.of(new SourceFile(path, folder.attributes(candidate).size(), names));
        }
        try (Folder next = folder.folder(candidate)) {
          return find(next, wanted, names, path);
        }
      }
    }
    return Optional.empty();
  }
}
