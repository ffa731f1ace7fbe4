package dev.prr.core.service.query;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words a name is made of: {@code httpRequests_total} is http, requests and total. */
public final class Words {

  private Words() {}

  /** In lower case and written order. */
  public static Set<String> of(String name) {
    Set<String> words = new LinkedHashSet<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (hump || !Character.isLetterOrDigit(c)) {
        add(word, words);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      }
    }
    add(word, words);
    return words;
  }

  private static void add(StringBuilder word, Set<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
