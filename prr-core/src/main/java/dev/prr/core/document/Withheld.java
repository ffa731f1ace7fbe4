package dev.prr.core.document;

import dev.prr.core.fact.Gap;
import dev.prr.core.source.SourcePath;

/**
 * Stands where a value is not known yet, or was dropped while reading because nobody may see it.
 * Whoever asks for it, or for anything in it, learns the reason.
 */
public record Withheld(SourcePath path, int line, int column, Gap gap) implements Node {

  @Override
  public int weight() {
    return 1;
  }
}
