package dev.prr.core.review.toil.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The plain words of a text, in lower case and without accents. What only names one thing at one
 * time goes: addresses, hosts, ticket numbers, versions, dates, identifiers.
 */
final class Plain {

  /** Longer words are no words. */
  private static final int LONGEST = 40;

  private Plain() {}

  /**
   * The words in order.
   *
   * @param keep which words with digits are kept, such as {@code k8s}
   */
  static List<String> words(String text, Predicate<String> keep) {
    List<String> words = new ArrayList<>();
    String folded = fold(text);
    int from = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || Character.isWhitespace(folded.charAt(i))) {
        chunk(folded.substring(from, i), keep, words);
        from = i + 1;
      }
    }
    return words;
  }

  private static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c == '\u2019' ? '\'' : c);
      }
    }
    return folded.toString();
  }

  private static void chunk(String chunk, Predicate<String> keep, List<String> words) {
    if (chunk.contains("://") || chunk.contains("@") || isHost(chunk) || isTicket(chunk)) {
      return;
    }
    int from = 0;
    for (int i = 0; i <= chunk.length(); i++) {
      if (i == chunk.length() || !isOfWord(chunk.charAt(i))) {
        word(chunk.substring(from, i), keep, words);
        from = i + 1;
      }
    }
  }

  private static void word(String written, Predicate<String> keep, List<String> words) {
    String word = written.endsWith("'s") ? written.substring(0, written.length() - 2) : written;
    word = word.replace("'", "");
    if (word.length() < 2 || word.length() > LONGEST) {
      return;
    }
    if (word.chars().noneMatch(Character::isDigit) || keep.test(word)) {
      words.add(word);
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'';
  }

  /** {@code db-3.example.org}, {@code 10.0.0.1}, {@code 1.2.3}: a dot between two of a word. */
  private static boolean isHost(String chunk) {
    for (int i = 1; i + 1 < chunk.length(); i++) {
      if (chunk.charAt(i) == '.'
          && Character.isLetterOrDigit(chunk.charAt(i - 1))
          && Character.isLetterOrDigit(chunk.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** {@code PAY-123}, also in brackets or before a colon: letters, a dash, nothing but digits. */
  private static boolean isTicket(String chunk) {
    int from = 0;
    int to = chunk.length();
    while (from < to && !Character.isLetterOrDigit(chunk.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(chunk.charAt(to - 1))) {
      to--;
    }
    int dash = chunk.indexOf('-', from);
    return dash > from
        && dash + 1 < to
        && chunk.substring(from, dash).chars().allMatch(Character::isLetterOrDigit)
        && chunk.substring(dash + 1, to).chars().allMatch(Character::isDigit);
  }
}
