package dev.prr.core.workspace;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A folder whose files are judged. Lists and reads within limits, follows no link and never reads
 * outside the folder.
 */
public final class Workspace {
  /** Folders that hold what others made: version control, our own history, downloads, output. */
  private static final Set<String> IGNORED_NAMES =
      Set.of(".git", ".prr", ".terraform", "target", "build", "node_modules");

  private final Path root;
  private final Path realRoot;
  private final String prefix;
  private final Limits limits;
  private final Set<String> ignoredPaths;
  private final LineReader lines;

  private Workspace(
      Path root, Path realRoot, String prefix, Limits limits, Set<String> ignoredPaths) {
    this.root = root;
    this.realRoot = realRoot;
    this.prefix = prefix;
    this.limits = limits;
    this.ignoredPaths = ignoredPaths;
    this.lines = new LineReader(realRoot, prefix, limits);
  }

  /**
   * The main tree.
   *
   * @param ignored folders that are left alone beside the usual ones, such as the output folder;
   *     relative ones lie in the tree
   * @throws IOException when there is no such folder or it cannot be opened
   */
  public static Workspace open(Path root, Limits limits, Path... ignored) throws IOException {
    Path absolute = root.toAbsolutePath().normalize();
    Path real = realFolder(absolute);
    Set<String> ignoredPaths = new HashSet<>();
    for (Path folder : ignored) {
      Path lexical = absolute.resolve(folder).normalize();
      for (Path top : List.of(absolute, real)) {
        if (lexical.startsWith(top) && !lexical.equals(top)) {
          ignoredPaths.add(slashed(top.relativize(lexical)));
        }
      }
    }
    return new Workspace(absolute, real, "", limits, Set.copyOf(ignoredPaths));
  }

  /**
   * A further folder that was declared as a source. Its paths are told from the main tree and may
   * start with {@code ../}.
   *
   * @param folder relative to the main tree, or absolute
   * @return empty when there is no such folder, or when the main tree lies in it
   */
  public Optional<Workspace> further(Path folder) {
    Path absolute = root.resolve(folder).normalize();
    if (root.startsWith(absolute)) {
      return Optional.empty();
    }
    try {
      String further = slashed(root.relativize(absolute)) + "/";
      return Optional.of(
          new Workspace(absolute, realFolder(absolute), further, limits, ignoredPaths));
    } catch (IOException | IllegalArgumentException noSuchFolder) {
      return Optional.empty();
    }
  }

  private static Path realFolder(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!Files.isDirectory(real)) {
      throw new NotDirectoryException(folder.toString());
    }
    return real;
  }

  private static String slashed(Path relative) {
    StringBuilder path = new StringBuilder();
    for (Path name : relative) {
      path.append(path.isEmpty() ? "" : "/").append(FileName.of(name));
    }
    return path.toString();
  }

  public Limits limits() {
    return limits;
  }

  /**
   * What lies in the tree.
   *
   * @param wanted which files are of use to anybody, told by their names
   * @throws IOException when the folder itself cannot be listed
   */
  public Listing list(Predicate<SourcePath> wanted) throws IOException {
    Links links = new Links(realRoot, prefix, this::isIgnored);
    try (Folder folder = Folder.open(realRoot)) {
      TreeWalk walk = new TreeWalk(limits, wanted, this::isIgnored, links, prefix);
      Listing all = walk.walk(folder);
      List<Unread> missing = new Submodules(lines, prefix).notCheckedOut(walk.emptyFolders());
      return Budget.of(limits).apply(all.with(missing));
    }
  }

  private boolean isIgnored(SourcePath path) {
    return IGNORED_NAMES.contains(path.fileName()) || ignoredPaths.contains(path.value());
  }

  /**
   * A reader for one thread.
   *
   * @throws IOException when the folder cannot be opened any more
   */
  public FileReader reader() throws IOException {
    return new FileReader(Folder.open(realRoot), limits);
  }

  /**
   * The line at a place, to be shown beside a finding. The file is read anew, as safely as the
   * first time.
   *
   * @return empty when the place lies in another tree or its file cannot be read (any more)
   */
  public Optional<String> line(Location place) {
    return lines.at(place);
  }

  /** The fingerprints of its files, which are read anew as safely as the first time. */
  public Fingerprints fingerprints() {
    return lines::sha256;
  }

  /**
   * One file outside every tree, such as a trusted policy. Links are followed: whoever names the
   * file is trusted.
   *
   * @return its text under its bare name, or why there is none
   */
  public static FileContent readSingle(Path file, Limits limits) {
    return SingleFile.read(file, limits);
  }
}
