package dev.prr.core.service.code.build;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.code.Build.Tool;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds of npm, Go, Python and Gradle, as far as libraries and lock files are the point. */
final class OtherBuilds {

  private static final List<String> NPM_LOCKS =
      List.of(
          "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "bun.lock",
          "bun.lockb");
  private static final List<String> PYTHON_LOCKS =
      List.of("poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock", "pylock.toml");
  private static final List<String> NPM_GROUPS =
      List.of("dependencies", "devDependencies", "optionalDependencies");
  private static final Set<String> ANYTHING = Set.of("*", "latest", "next", "");

  private final Set<SourcePath> paths;

  /**
   * @param paths of all files there are
   */
  OtherBuilds(Set<SourcePath> paths) {
    this.paths = paths;
  }

  BuildFile npm(Document.Tree file) {
    Field root = Field.of(file.root(), Dialect.CORE);
    List<Library> libraries = new ArrayList<>();
    for (String group : NPM_GROUPS) {
      for (Map.Entry<String, Field> entry : root.at(group).fields()) {
        libraries.add(
            new Library(
                entry.getKey(), entry.getValue().text().ifKnown(), entry.getValue().place()));
      }
    }
    Fact<Boolean> locked = lockedIf(libraries, file.path(), NPM_LOCKS, file.place());
    return new BuildFile(
        root.at("name").text().ifKnown().orElse(file.path().value()),
        file.path(),
        Tool.NPM,
        libraries,
        locked.is(true) ? List.of() : libraries.stream().filter(OtherBuilds::isAnything).toList(),
        locked,
        Optional.empty(),
        file.place());
  }

  private static boolean isAnything(Library library) {
    return ANYTHING.contains(library.version().orElse(""));
  }

  BuildFile go(Document.Lines file) {
    List<Library> libraries = new ArrayList<>();
    String module = file.path().value();
    boolean block = false;
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i).strip();
      boolean single = line.startsWith("require ") && !line.endsWith("(");
      if ((block && !line.startsWith(")")) || single) {
        String[] words = (single ? line.substring("require ".length()) : line).split(" ", -1);
        if (words.length > 1 && words[0].indexOf('/') > 0) {
          libraries.add(new Library(words[0], Optional.of(words[1]), at(file, i)));
        }
      }
      if (line.startsWith("module ")) {
        module = line.substring("module ".length()).strip();
      }
      if (line.startsWith("go ")) {
        libraries.add(new Library("go", Optional.of(line.substring(3).strip()), at(file, i)));
      }
      block = line.startsWith("require (") || (block && !line.startsWith(")"));
    }
    List<Library> required = libraries.stream().filter(l -> !l.id().equals("go")).toList();
    return new BuildFile(
        module,
        file.path(),
        Tool.GO,
        libraries,
        List.of(),
        lockedIf(required, file.path(), List.of("go.sum"), file.place()),
        Optional.empty(),
        file.place());
  }

  BuildFile python(Document.Lines file) {
    List<Library> libraries = new ArrayList<>();
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i).strip();
      String start = line.startsWith("\"") || line.startsWith("'") ? line.substring(1) : line;
      int end = 0;
      while (end < start.length()
          && (Character.isLetterOrDigit(start.charAt(end))
              || "-_.".indexOf(start.charAt(end)) >= 0)) {
        end++;
      }
      if (end > 0 && !line.startsWith("-")) {
        String version = start.contains("==") || start.contains("@") ? "fixed" : "open";
        libraries.add(new Library(start.substring(0, end), Optional.of(version), at(file, i)));
      }
    }
    boolean requirements = file.path().fileName().startsWith("requirements");
    Fact<Boolean> locked = lockedIf(libraries, file.path(), PYTHON_LOCKS, file.place());
    boolean fixed = libraries.stream().allMatch(l -> l.version().orElse("").equals("fixed"));
    Optional<Library> open =
        libraries.stream().filter(l -> l.version().orElse("").equals("open")).findFirst();
    return new BuildFile(
        file.path().value(),
        file.path(),
        Tool.PYTHON,
        libraries,
        List.of(),
        requirements && locked.is(false)
            ? Fact.known(fixed, open.map(Library::place).orElse(file.place()))
            : locked,
        Optional.empty(),
        file.place());
  }

  /** Coordinates in quotes, and plugins by id; an alias is listed in the version catalogue. */
  BuildFile gradle(Document.Lines file) {
    List<Library> libraries = new ArrayList<>();
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i).strip();
      if (!line.startsWith("//") && !line.startsWith("*")) {
        GradleLine.libraries(line, at(file, i)).forEach(libraries::add);
      }
    }
    return new BuildFile(
        file.path().value(),
        file.path(),
        Tool.GRADLE,
        libraries,
        libraries.stream().filter(GradleLine::isMoving).toList(),
        hasBeside(file.path(), List.of("gradle.lockfile"))
            ? Fact.known(true, file.place())
            : Fact.missing(file.place()),
        Optional.empty(),
        file.place());
  }

  private static Location at(Document.Lines file, int index) {
    String line = file.lines().get(index);
    int indent = line.length() - line.stripLeading().length();
    return new Location(file.path(), index + 1, line.codePointCount(0, indent) + 1);
  }

  private Fact<Boolean> lockedIf(
      List<Library> libraries, SourcePath file, List<String> locks, Location place) {
    return libraries.isEmpty() ? Fact.missing(place) : Fact.known(hasBeside(file, locks), place);
  }

  /** In the folder of the file or in one above, where a workspace keeps its lock. */
  private boolean hasBeside(SourcePath file, List<String> names) {
    String folder = file.folder();
    while (true) {
      String prefix = folder.isEmpty() ? "" : folder + "/";
      if (names.stream().anyMatch(name -> paths.contains(new SourcePath(prefix + name)))) {
        return true;
      }
      if (folder.isEmpty() || folder.startsWith("..")) {
        return false;
      }
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
  }
}
