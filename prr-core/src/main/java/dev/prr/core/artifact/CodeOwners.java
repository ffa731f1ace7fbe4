package dev.prr.core.artifact;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.List;

/**
 * A CODEOWNERS file: the last entry of a section that matches a path decides.
 *
 * @param entries in written order
 */
public record CodeOwners(SourcePath path, List<Entry> entries) implements Artifact {

  /**
   * One line of the file.
   *
   * @param pattern a gitignore-like path pattern
   * @param owners as written; empty where ownership is deliberately unset
   * @param section in lower case; sections count side by side. Empty for what stands before the
   *     first, and everywhere on GitHub
   */
  public record Entry(String pattern, List<String> owners, String section, Location place) {
    public Entry {
      owners = List.copyOf(owners);
    }
  }

  public CodeOwners {
    entries = List.copyOf(entries);
  }

  @Override
  public Location place() {
    return Location.startOf(path);
  }
}
