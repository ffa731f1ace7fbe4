package dev.prr.core.report.organization;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.disk.SafeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the pages of a site into a folder, each whole or not at all. Pages of an earlier report that
 * are not made any more are taken away, and nothing else is.
 */
public final class SiteWriter {

  private static final String ASIDE = ".new";
  private static final String PAGE = ".html";

  private final Disk disk;
  private final SafeFolder home;
  private final Map<String, Path> folders = new HashMap<>();
  private final Map<String, Set<String>> written = new HashMap<>();
  private Optional<IOException> trouble = Optional.empty();
  private long files;

  private SiteWriter(Disk disk, SafeFolder home) {
    this.disk = disk;
    this.home = home;
  }

  /**
   * A writer into a folder, which is made with the first page.
   *
   * @param root the judged tree; a link in it on the way to the folder is refused
   */
  public static SiteWriter into(Path root, Path folder) {
    return into(Disk.local(), root, folder);
  }

  static SiteWriter into(Disk disk, Path root, Path folder) {
    return new SiteWriter(disk, SafeFolder.of(disk, root, folder));
  }

  /** The folder as a user knows it. */
  public String shown() {
    return home.shown();
  }

  /** How many files were written. */
  public long files() {
    return files;
  }

  /**
   * Writes one file in UTF-8; after the first that cannot be written, none.
   *
   * @param path in the folder, with at most one folder in it
   */
  public void write(String path, String text) {
    if (trouble.isPresent()) {
      return;
    }
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String name = path.substring(slash + 1);
    try {
      Path in = folder(folder);
      Path aside = in.resolve(ASIDE);
      disk.delete(aside);
      disk.write(aside, text.getBytes(StandardCharsets.UTF_8));
      disk.rename(aside, in.resolve(name));
      written.computeIfAbsent(folder, none -> new HashSet<>()).add(name);
      files++;
    } catch (IOException e) {
      trouble = Optional.of(e);
    }
  }

  private Path folder(String name) throws IOException {
    Path known = folders.get(name);
    if (known == null) {
      Path top = home.make();
      known = name.isEmpty() ? top : home.makeInside(List.of(name));
      folders.put(name, known);
    }
    return known;
  }

  /**
   * Takes away the pages that an earlier report left.
   *
   * @return what went wrong and what to do; empty when all pages are there
   */
  public Optional<String> done() {
    try {
      for (Map.Entry<String, Path> folder : folders.entrySet()) {
        Set<String> now = written.getOrDefault(folder.getKey(), Set.of());
        for (String name : disk.list(folder.getValue())) {
          if (name.equals(ASIDE) || (name.endsWith(PAGE) && !now.contains(name))) {
            disk.delete(folder.getValue().resolve(name));
          }
        }
      }
    } catch (IOException e) {
      trouble = trouble.or(() -> Optional.of(e));
    }
    return trouble.map(
        e ->
            "The report in "
                + home.shown()
                + " could not be written. "
                + DiskTrouble.explain(e)
                + ", or name another folder with -Dprr.outputDirectory=<folder>.");
  }
}
