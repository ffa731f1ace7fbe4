package dev.prr.core.history.disk;

import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder to write into that is made when it is needed. Where it lies in the judged tree, none of
 * the folders on the way there may be a link: that tree must not be able to send us elsewhere.
 * Outside of it the user chose every folder, so links are followed.
 */
public final class SafeFolder {

  private final Disk disk;
  private final Path base;
  private final List<String> inside;
  private final Path path;
  private final String shown;

  private SafeFolder(Disk disk, Path base, List<String> inside, String shown) {
    this.disk = disk;
    this.base = base;
    this.inside = List.copyOf(inside);
    this.path = base.resolve(String.join("/", inside));
    this.shown = shown;
  }

  /**
   * The folder, not yet made.
   *
   * @param root the judged tree
   */
  public static SafeFolder of(Disk disk, Path root, Path folder) {
    Path tree = root.toAbsolutePath().normalize();
    Path home = folder.toAbsolutePath().normalize();
    if (!home.startsWith(tree) || home.equals(tree)) {
      return new SafeFolder(disk, home, List.of(), folder.toString());
    }
    List<String> names = new ArrayList<>();
    tree.relativize(home).forEach(name -> names.add(name.toString()));
    return new SafeFolder(disk, tree, names, String.join("/", names));
  }

  /** How a user knows it: relative to the judged tree where it lies in it. */
  public String shown() {
    return shown;
  }

  public Path path() {
    return path;
  }

  /** Makes it and what is missing above it; its name will survive a power loss. */
  public Path make() throws IOException {
    makeTrusted(base);
    return make(base, inside);
  }

  /** Makes folders in it, one in the other, and returns the last. */
  public Path makeInside(List<String> names) throws IOException {
    return make(path, names);
  }

  /**
   * Whether a folder of that name is in it.
   *
   * @throws NotDirectoryException when a link stands on the way
   */
  public boolean has(String name) throws NotDirectoryException {
    List<String> way = new ArrayList<>(inside);
    way.add(name);
    Path folder = base;
    for (String next : way) {
      folder = folder.resolve(next);
      if (!disk.isFolder(folder, true)) {
        return false;
      }
      if (!disk.isFolder(folder, false)) {
        throw new NotDirectoryException(folder.toString());
      }
    }
    return true;
  }

  private Path make(Path in, List<String> names) throws IOException {
    Path folder = in;
    for (String name : names) {
      Path parent = folder;
      folder = parent.resolve(name);
      disk.makeFolder(folder);
      // Whoever made it: its name lasts only once the folder that holds it is forced.
      disk.force(parent);
    }
    return folder;
  }

  private void makeTrusted(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent != null && !disk.isFolder(folder, true)) {
      makeTrusted(parent);
      disk.makeFolder(folder);
      disk.force(parent);
    }
  }
}
