package dev.prr.core.document;

import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;

/**
 * Named nodes in written order, merge keys already resolved. A key that was written twice is there
 * twice; whoever reads it sees that it is ambiguous.
 *
 * @param partial whether further keys were written and not kept, so that a key that is not here is
 *     unknown and not missing
 */
public record Mapping(
    SourcePath path, int line, int column, List<Entry> entries, int weight, boolean partial)
    implements Node {

  /** With everything that is written. */
  public Mapping(SourcePath path, int line, int column, List<Entry> entries, int weight) {
    this(path, line, column, entries, weight, false);
  }

  /** One key with its value. */
  public record Entry(Scalar key, Node value) {}

  public Mapping {
    entries = List.copyOf(entries);
  }

  /** The first value under the key. */
  public Optional<Node> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** The first entry under the key, to point at the key itself. */
  public Optional<Entry> entry(String key) {
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The second entry under the same key, where somebody wrote it twice. */
  public Optional<Entry> repeated(String key) {
    boolean seen = false;
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        if (seen) {
          return Optional.of(entry);
        }
        seen = true;
      }
    }
    return Optional.empty();
  }
}
