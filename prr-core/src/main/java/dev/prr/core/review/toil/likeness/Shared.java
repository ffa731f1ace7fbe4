package dev.prr.core.review.toil.likeness;

import dev.prr.core.review.toil.likeness.Texts.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the texts of a group have in common: the words by which a person sees why. */
final class Shared {

  private static final int MOST = 3;

  private final Map<String, Set<String>> teams = new TreeMap<>();
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();
  private final Map<String, Double> places = new HashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();

  private Shared() {}

  static Group group(List<Text> texts) {
    Shared shared = new Shared();
    texts.forEach(shared::add);
    List<Group.Member> members = new ArrayList<>();
    for (Text text : texts) {
      List<String> words = shared.wordsOf(text);
      text.entries().forEach(entry -> members.add(new Group.Member(entry.id(), words)));
    }
    members.sort(Comparator.comparing(Group.Member::id));
    return new Group(shared.title(), members);
  }

  private void add(Text text) {
    List<Words.Term> terms = text.terms();
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < terms.size(); i++) {
      Words.Term term = terms.get(i);
      if (seen.add(term.stem())) {
        teams.computeIfAbsent(term.stem(), stem -> new TreeSet<>()).addAll(text.teams());
        texts.merge(term.stem(), text.entries().size(), Integer::sum);
        spellings
            .computeIfAbsent(term.stem(), stem -> new TreeMap<>())
            .merge(term.word(), text.entries().size(), Integer::sum);
        places.merge(term.stem(), (double) i / terms.size() * text.entries().size(), Double::sum);
      }
    }
  }

  /** The terms of at least half the teams, in the order in which the texts say them. */
  private List<String> title() {
    int all = (int) teams.values().stream().flatMap(Set::stream).distinct().count();
    List<String> most =
        teams.keySet().stream()
            .filter(this::isShared)
            .filter(s -> 2 * teams(s).size() >= all)
            .toList();
    return (most.isEmpty() ? teams.keySet().stream().filter(this::isShared).toList() : most)
        .stream()
            .sorted(
                Comparator.<String>comparingInt(stem -> teams(stem).size())
                    .thenComparingInt(stem -> texts.getOrDefault(stem, 0))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .sorted(
                Comparator.comparingDouble(this::place).thenComparing(Comparator.naturalOrder()))
            .map(this::word)
            .toList();
  }

  private double place(String stem) {
    return places.getOrDefault(stem, 0.0) / texts.getOrDefault(stem, 1);
  }

  private List<String> wordsOf(Text text) {
    return text.stems().stream().distinct().filter(this::isShared).map(this::word).toList();
  }

  private boolean isShared(String stem) {
    return teams(stem).size() > 1;
  }

  private Set<String> teams(String stem) {
    return teams.getOrDefault(stem, Set.of());
  }

  /** As most of them write it. */
  private String word(String stem) {
    return spellings.getOrDefault(stem, Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(stem);
  }
}
