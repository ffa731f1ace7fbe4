package dev.prr.core.review.toil.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The different texts among entries. Entries whose terms are the same are one text, of one team or
 * of many, so that a thousand tickets of one automaton cost as much as one.
 */
final class Texts {

  /**
   * One of them.
   *
   * @param terms in order
   * @param entries that say it, at least one
   * @param teams whose entries they are
   * @param apart the numbers of the decisions that keep it from others
   */
  record Text(List<Words.Term> terms, List<Entry> entries, Set<String> teams, Set<Integer> apart) {

    List<String> stems() {
      return terms.stream().map(Words.Term::stem).toList();
    }
  }

  private Texts() {}

  /** The texts by their first entry's id; an entry without any term is no text. */
  static List<Text> of(Collection<Entry> entries, Words words, Ties ties) {
    Map<String, Text> texts = new TreeMap<>();
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::id));
    for (Entry entry : sorted) {
      List<Words.Term> terms = words.terms(entry.text(), entry.unsaid());
      Set<Integer> apart = apart(entry, ties);
      boolean tied = ties.same().stream().anyMatch(same -> same.contains(entry.id()));
      if (!terms.isEmpty() || tied) {
        String alone = apart.isEmpty() && !tied ? "" : "\n" + entry.id();
        String key = String.join(" ", terms.stream().map(Words.Term::stem).toList()) + alone;
        Text text =
            texts.computeIfAbsent(
                key, k -> new Text(terms, new ArrayList<>(), new TreeSet<>(), apart));
        text.entries().add(entry);
        text.teams().add(entry.team());
      }
    }
    return texts.values().stream()
        .sorted(Comparator.comparing(text -> text.entries().get(0).id()))
        .toList();
  }

  private static Set<Integer> apart(Entry entry, Ties ties) {
    Set<Integer> apart = new HashSet<>();
    for (int i = 0; i < ties.apart().size(); i++) {
      if (ties.apart().get(i).contains(entry.id())) {
        apart.add(i);
      }
    }
    return apart;
  }
}
