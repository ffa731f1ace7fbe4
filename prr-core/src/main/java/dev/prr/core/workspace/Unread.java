package dev.prr.core.workspace;

import java.util.Optional;

/**
 * A left-out file or document with what can still be said of it: which words it holds. It decides
 * what may be missing from a list.
 *
 * @param text its text; empty when not even that could be read, so that it may hold anything
 */
public record Unread(LeftOut leftOut, Optional<String> text) implements FileContent {

  /** Whether the word may stand in it. */
  public boolean mayMention(String word) {
    return text.map(t -> Mention.mayBeIn(t, word)).orElse(true);
  }
}
