package dev.prr.core.workspace;

import dev.prr.core.source.SourcePath;
import java.util.Optional;

/** Tells whether a file of the tree is still the same. */
@FunctionalInterface
public interface Fingerprints {

  /** Of a tree whose files cannot be read again. */
  Fingerprints NONE = path -> Optional.empty();

  /**
   * The SHA-256 of the bytes of a file, 64 hexadecimal digits in small letters.
   *
   * @return empty where it cannot be read, or is larger than evidence may be
   */
  Optional<String> sha256(SourcePath file);
}
