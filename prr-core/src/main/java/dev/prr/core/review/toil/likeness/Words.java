package dev.prr.core.review.toil.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an organization knows of words: which mean the same, and which mean nothing. Words are
 * compared by their stems, so one form of each is enough.
 */
public final class Words {

  private static final int LONGEST_PHRASE = 4;

  /** Row of stems to the one word that stands for it. */
  private final Map<List<String>, String> sameAs;

  private final Set<String> empty;

  private Words(Map<List<String>, String> sameAs, Set<String> empty) {
    this.sameAs = Map.copyOf(sameAs);
    this.empty = Set.copyOf(empty);
  }

  /**
   * A vocabulary.
   *
   * @param synonyms a word to the words and phrases it stands for; where two claim a phrase, the
   *     one later in the map counts
   * @param emptyWords words that say nothing about what is done
   */
  public static Words of(
      Map<String, ? extends Collection<String>> synonyms, Collection<String> emptyWords) {
    Map<List<String>, String> sameAs = new HashMap<>();
    synonyms.forEach(
        (word, others) -> {
          sameAs.put(stems(word), word);
          others.forEach(other -> sameAs.put(stems(other), word));
        });
    sameAs.remove(List.of());
    Set<String> empty = new HashSet<>();
    emptyWords.forEach(word -> empty.addAll(stems(word)));
    return new Words(sameAs, empty);
  }

  private static List<String> stems(String phrase) {
    return Plain.words(phrase, word -> true).stream().map(Stemmer::stem).toList();
  }

  /**
   * The terms of a text, in its order; one that is said twice in a row is said once.
   *
   * @param unsaid names that are left out, such as those of the team's own services: they would
   *     only say that two texts are about the same product
   */
  List<Term> terms(String text, Collection<String> unsaid) {
    List<String> words = new ArrayList<>(Plain.words(text, this::isKnown));
    unsaid.forEach(name -> removeAll(words, Plain.words(name, word -> true)));
    List<String> stems = words.stream().map(Stemmer::stem).toList();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int length = phraseAt(stems, i);
      String word =
          length == 0
              ? words.get(i)
              : Optional.ofNullable(sameAs.get(stems.subList(i, i + length))).orElseThrow();
      String stem = length == 0 ? stems.get(i) : Stemmer.stem(word);
      boolean said = !terms.isEmpty() && terms.get(terms.size() - 1).stem().equals(stem);
      if (!empty.contains(stem) && !said) {
        terms.add(new Term(stem, word));
      }
      i += Math.max(1, length);
    }
    return terms;
  }

  /**
   * One term.
   *
   * @param stem what is compared
   * @param word what is shown
   */
  record Term(String stem, String word) {}

  /** A word with digits is an identifier, unless somebody says what it means. */
  private boolean isKnown(String word) {
    return sameAs.containsKey(List.of(Stemmer.stem(word)));
  }

  private int phraseAt(List<String> stems, int from) {
    for (int length = Math.min(LONGEST_PHRASE, stems.size() - from); length > 0; length--) {
      if (sameAs.containsKey(stems.subList(from, from + length))) {
        return length;
      }
    }
    return 0;
  }

  private static void removeAll(List<String> words, List<String> name) {
    for (int i = 0; !name.isEmpty() && i + name.size() <= words.size(); ) {
      if (words.subList(i, i + name.size()).equals(name)) {
        words.subList(i, i + name.size()).clear();
      } else {
        i++;
      }
    }
  }
}
