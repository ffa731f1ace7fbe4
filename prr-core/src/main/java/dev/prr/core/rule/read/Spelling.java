package dev.prr.core.rule.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what an author probably meant. */
public final class Spelling {

  private static final int LONGEST_WORD = 64;

  private Spelling() {}

  /** {@code ; did you mean paging?}, or nothing when no word is near. */
  public static String hint(String written, Collection<String> words) {
    return nearest(written, words).map(word -> "; did you mean " + word + "?").orElse("");
  }

  /** {@code ; did you mean paging?}, or all words when none is near. */
  public static String hintOrAll(String written, Collection<String> words) {
    String hint = hint(written, words);
    return hint.isEmpty() ? "; there are " + String.join(", ", words) : hint;
  }

  /** The word that takes the fewest changes, when they are few for its length. */
  static Optional<String> nearest(String written, Collection<String> words) {
    if (written.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String lower = written.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> changes(lower, word.toLowerCase(Locale.ROOT)) <= 1 + word.length() / 4)
        .min(
            Comparator.<String>comparingInt(w -> changes(lower, w.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The Levenshtein distance, one row of the matrix at a time. */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
