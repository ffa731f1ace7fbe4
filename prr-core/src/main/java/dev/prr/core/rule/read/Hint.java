package dev.prr.core.rule.read;

import dev.prr.core.document.shape.Spelling;
import java.util.Collection;

/** The end of a message: what an author probably meant. */
public final class Hint {

  private Hint() {}

  /** {@code ; did you mean paging?}, or nothing when no word is near. */
  public static String of(String written, Collection<String> words) {
    return Spelling.nearest(written, words).map(word -> "; did you mean " + word + "?").orElse("");
  }

  /** {@code ; did you mean paging?}, or all words when none is near. */
  public static String orAll(String written, Collection<String> words) {
    String hint = of(written, words);
    return hint.isEmpty() ? "; there are " + String.join(", ", words) : hint;
  }
}
