package dev.prr.core.review.toil.likeness;

import dev.prr.core.review.toil.likeness.Texts.Text;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The groups of entries of different teams that are about the same.
 *
 * @param texts how many different texts there were
 * @param threshold how alike two texts had to be, from 0 to 1
 * @param groups by the id of their first member
 */
public record Likeness(int texts, double threshold, List<Group> groups) {

  /** Below it two titles share too little to convince anybody, whatever accident gives. */
  static final double FLOOR = 0.25;

  public Likeness {
    groups = List.copyOf(groups);
  }

  /** Compares all entries of different teams. The order of the entries does not matter. */
  public static Likeness of(Collection<Entry> entries, Words words, Ties ties) {
    List<Text> texts = Texts.of(entries, words, ties);
    List<List<String>> stems = texts.stream().map(Text::stems).toList();
    Teams teams = Teams.of(texts.stream().map(Text::teams).toList());
    double threshold = Chance.likeness(stems, teams, FLOOR);
    List<Group> groups =
        Grouping.of(Corpus.of(stems), texts, teams, threshold, ties).stream()
            .map(numbers -> numbers.stream().map(texts::get).toList())
            .filter(Likeness::isOfSeveralTeams)
            .map(Shared::group)
            .toList();
    return new Likeness(texts.size(), threshold, groups);
  }

  private static boolean isOfSeveralTeams(List<Text> group) {
    Set<String> teams =
        group.stream().flatMap(text -> text.teams().stream()).collect(Collectors.toSet());
    return teams.size() > 1;
  }
}
