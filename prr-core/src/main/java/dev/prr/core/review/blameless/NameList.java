package dev.prr.core.review.blameless;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of a list: a whole name however it is capitalized, spaced or joined by dots, and
 * each part of one that is written with a capital (so that a lane stays in a text although somebody
 * on the list is called Lane). Word by word, so a long list costs no more than a short one.
 */
final class NameList implements Finder {
  /** Shorter parts are initials and particles, which stand in too many texts. */
  private static final int SHORTEST_PART = 3;

  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_GAP = 3;

  private record Word(String key, int start, int end) {}

  private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();
  private final Set<String> parts = new HashSet<>();

  NameList(Collection<String> names) {
    for (String name : names) {
      List<String> words = words(name).stream().map(Word::key).toList();
      if (String.join("", words).length() >= SHORTEST_NAME) {
        byFirstWord.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(words);
        words.stream().filter(word -> word.length() >= SHORTEST_PART).forEach(parts::add);
      }
    }
    // The longest first: of two names that begin alike the whole one goes.
    byFirstWord.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.size(), a.size())));
  }

  @Override
  public List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    if (byFirstWord.isEmpty()) {
      return spans;
    }
    List<Word> words = words(text);
    int i = 0;
    while (i < words.size()) {
      int length = Math.max(lengthOfName(text, words, i), lengthOfPart(text, words.get(i)));
      if (length > 0) {
        spans.add(new Span(words.get(i).start(), words.get(i + length - 1).end()));
      }
      i += Math.max(1, length);
    }
    return spans;
  }

  private int lengthOfName(String text, List<Word> words, int from) {
    for (List<String> name : byFirstWord.getOrDefault(words.get(from).key(), List.of())) {
      if (from + name.size() <= words.size() && isName(text, words, from, name)) {
        return name.size();
      }
    }
    return 0;
  }

  private static boolean isName(String text, List<Word> words, int from, List<String> name) {
    for (int i = 1; i < name.size(); i++) {
      Word before = words.get(from + i - 1);
      Word word = words.get(from + i);
      boolean near = word.start() - before.end() <= LONGEST_GAP;
      if (!near
          || !word.key().equals(name.get(i))
          || text.substring(before.end(), word.start()).indexOf('\n') >= 0) {
        return false;
      }
    }
    return true;
  }

  private int lengthOfPart(String text, Word word) {
    int first = text.codePointAt(word.start());
    boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
    return capital && parts.contains(word.key()) ? 1 : 0;
  }

  /** Runs of letters, marks and digits. */
  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    int i = 0;
    while (i <= text.length()) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean inWord = Character.isLetterOrDigit(c) || isMark(c);
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(new Word(key(text.substring(start, i)), start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String key(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
