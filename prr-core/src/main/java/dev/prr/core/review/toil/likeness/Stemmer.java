package dev.prr.core.review.toil.likeness;

import java.util.List;
import java.util.Map;

/**
 * Cuts English words down to a stem, so that {@code rotate}, {@code rotation} and {@code rotating}
 * are one term. The algorithm is that of M. F. Porter, "An algorithm for suffix stripping", Program
 * 14 (1980), pages 130 to 137. A stem is a key and not a word; nobody is shown one.
 */
final class Stemmer {

  private static final int SHORTEST = 3;

  /** Of each step the longest ending that fits decides, so longer ones come first. */
  private static final List<Map.Entry<String, String>> DOUBLE_ENDINGS =
      List.of(
          Map.entry("ational", "ate"),
          Map.entry("ization", "ize"),
          Map.entry("iveness", "ive"),
          Map.entry("fulness", "ful"),
          Map.entry("ousness", "ous"),
          Map.entry("tional", "tion"),
          Map.entry("biliti", "ble"),
          Map.entry("entli", "ent"),
          Map.entry("ousli", "ous"),
          Map.entry("ation", "ate"),
          Map.entry("alism", "al"),
          Map.entry("aliti", "al"),
          Map.entry("iviti", "ive"),
          Map.entry("enci", "ence"),
          Map.entry("anci", "ance"),
          Map.entry("izer", "ize"),
          Map.entry("abli", "able"),
          Map.entry("alli", "al"),
          Map.entry("ator", "ate"),
          Map.entry("eli", "e"));

  private static final List<Map.Entry<String, String>> FULL_ENDINGS =
      List.of(
          Map.entry("icate", "ic"),
          Map.entry("ative", ""),
          Map.entry("alize", "al"),
          Map.entry("iciti", "ic"),
          Map.entry("ical", "ic"),
          Map.entry("ness", ""),
          Map.entry("ful", ""));

  private static final List<String> LAST_ENDINGS =
      List.of(
          "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti",
          "ous", "ive", "ize", "al", "er", "ic", "ou");

  private Stemmer() {}

  /** The stem of a word in lower case; a word with anything but a to z is its own stem. */
  static String stem(String word) {
    if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return word;
    }
    String stem = pastAndGerund(plural(word));
    if (stem.endsWith("y") && hasVowel(without(stem, "y"))) {
      stem = without(stem, "y") + "i";
    }
    stem = replaced(replaced(stem, DOUBLE_ENDINGS), FULL_ENDINGS);
    return tidy(withoutLastEnding(stem));
  }

  private static String plural(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? without(word, "s") : word;
  }

  private static String pastAndGerund(String word) {
    if (word.endsWith("eed")) {
      return measure(without(word, "eed")) > 0 ? without(word, "d") : word;
    }
    for (String ending : List.of("ed", "ing")) {
      if (word.endsWith(ending)) {
        String stem = without(word, ending);
        return hasVowel(stem) ? mended(stem) : word;
      }
    }
    return word;
  }

  private static String mended(String stem) {
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (endsDouble(stem) && !"lsz".contains(stem.substring(stem.length() - 1))) {
      return stem.substring(0, stem.length() - 1);
    }
    return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
  }

  private static String replaced(String word, List<Map.Entry<String, String>> endings) {
    for (Map.Entry<String, String> ending : endings) {
      if (word.endsWith(ending.getKey())) {
        String stem = without(word, ending.getKey());
        return measure(stem) > 0 ? stem + ending.getValue() : word;
      }
    }
    return word;
  }

  private static String withoutLastEnding(String word) {
    for (String ending : LAST_ENDINGS) {
      if (word.endsWith(ending)) {
        String stem = without(word, ending);
        boolean fits = !ending.equals("ion") || stem.endsWith("s") || stem.endsWith("t");
        return fits && measure(stem) > 1 ? stem : word;
      }
    }
    return word;
  }

  private static String tidy(String word) {
    String stem = word;
    if (stem.endsWith("e")) {
      String shorter = without(stem, "e");
      int measure = measure(shorter);
      stem = measure > 1 || (measure == 1 && !endsShort(shorter)) ? shorter : stem;
    }
    return stem.endsWith("ll") && measure(stem) > 1 ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String without(String word, String ending) {
    return word.substring(0, word.length() - ending.length());
  }

  /** How often a consonant follows a vowel: the number of syllables, roughly. */
  private static int measure(String stem) {
    int changes = 0;
    for (int i = 1; i < stem.length(); i++) {
      if (isConsonant(stem, i) && !isConsonant(stem, i - 1)) {
        changes++;
      }
    }
    return changes;
  }

  private static boolean hasVowel(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      if (!isConsonant(stem, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsDouble(String stem) {
    int last = stem.length() - 1;
    return last > 0 && stem.charAt(last) == stem.charAt(last - 1) && isConsonant(stem, last);
  }

  /** Whether it ends as {@code hop} and {@code fil} do: such a stem lost its e. */
  private static boolean endsShort(String stem) {
    int last = stem.length() - 1;
    return last >= 2
        && isConsonant(stem, last)
        && !isConsonant(stem, last - 1)
        && isConsonant(stem, last - 2)
        && "wxy".indexOf(stem.charAt(last)) < 0;
  }

  /** A y is a vowel after a consonant. Counted from the left, so that no word costs a recursion. */
  private static boolean isConsonant(String word, int at) {
    char c = word.charAt(at);
    if ("aeiou".indexOf(c) >= 0) {
      return false;
    }
    if (c != 'y') {
      return true;
    }
    int from = at;
    while (from > 0 && word.charAt(from - 1) == 'y') {
      from--;
    }
    boolean consonant = from == 0 || "aeiou".indexOf(word.charAt(from - 1)) >= 0;
    return ((at - from) % 2 == 0) == consonant;
  }
}
