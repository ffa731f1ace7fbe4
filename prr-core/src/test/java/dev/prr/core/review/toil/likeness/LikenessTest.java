package dev.prr.core.review.toil.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.review.toil.file.WordsFile;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class LikenessTest {

  private static final Words WORDS = WordsFile.builtIn(Limits.DEFAULT);

  private static Entry entry(String id, String text) {
    return new Entry(id, id.substring(0, id.indexOf('/')), text, List.of());
  }

  private static final List<Entry> SMALL =
      List.of(
          entry("a/1", "Renew certificates by hand"),
          entry("a/2", "Feed the office fish"),
          entry("b/1", "Certificate rotation"),
          entry("b/2", "Water the plants"),
          entry("c/1", "Renew TLS cert"),
          entry("c/2", "Print badges for visitors"));

  private static List<List<String>> groups(List<Entry> entries, Ties ties) {
    return Likeness.of(entries, WORDS, ties).groups().stream()
        .map(group -> group.members().stream().map(Group.Member::id).toList())
        .toList();
  }

  @Test
  void the_same_work_in_other_words_is_one_group() {
    assertEquals(List.of(List.of("a/1", "b/1", "c/1")), groups(SMALL, Ties.NONE));
  }

  @Test
  void what_only_one_team_does_is_its_own_matter() {
    List<Entry> entries =
        new ArrayList<>(List.of(entry("a/8", "Mow the lawn"), entry("a/9", "Mow the lawn")));
    entries.addAll(SMALL);
    assertEquals(List.of(List.of("a/1", "b/1", "c/1")), groups(entries, Ties.NONE));
  }

  @Test
  void what_people_keep_apart_stays_apart_also_when_the_words_are_the_same() {
    Ties ties = new Ties(List.of(), List.of(Set.of("a/1", "c/1")));
    for (List<String> group : groups(SMALL, ties)) {
      assertTrue(!group.containsAll(List.of("a/1", "c/1")), group.toString());
    }
  }

  @Test
  void what_people_put_together_is_together_without_a_word_in_common() {
    Ties ties = new Ties(List.of(Set.of("a/2", "b/2")), List.of());
    assertTrue(groups(SMALL, ties).contains(List.of("a/2", "b/2")));
    Group together =
        Likeness.of(SMALL, WORDS, ties).groups().stream()
            .filter(group -> group.members().get(0).id().equals("a/2"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(), together.members().get(0).shared(), "nothing is made up");
  }

  @Test
  void names_of_services_make_nobody_alike() {
    List<Entry> entries =
        List.of(
            new Entry("a/1", "a", "gateway cache flush", List.of("gateway")),
            new Entry("b/1", "b", "gateway certificates", List.of("gateway")));
    assertEquals(List.of(), groups(entries, Ties.NONE));
  }

  @Test
  void the_order_of_entries_changes_nothing() throws IOException {
    Planted planted = Planted.of("seen", 3);
    Likeness first = Likeness.of(planted.entries, WORDS, Ties.NONE);
    List<Entry> shuffled = new ArrayList<>(planted.entries);
    Collections.shuffle(shuffled, new Random(5));
    assertEquals(first, Likeness.of(shuffled, WORDS, Ties.NONE));
  }

  @Test
  void nothing_and_next_to_nothing_are_fine() {
    assertEquals(List.of(), groups(List.of(), Ties.NONE));
    assertEquals(List.of(), groups(List.of(entry("a/1", "???")), Ties.NONE));
    assertEquals(List.of(), groups(List.of(entry("a/1", "x"), entry("b/1", "the")), Ties.NONE));
  }

  @Test
  void looking_at_rare_terms_only_finds_every_pair_that_comparing_all_would() throws IOException {
    Planted planted = Planted.of("seen", 1);
    List<List<String>> texts =
        planted.entries.stream()
            .map(e -> WORDS.terms(e.text(), e.unsaid()).stream().map(Words.Term::stem).toList())
            .toList();
    Corpus corpus = Corpus.of(texts);
    for (double likeness : new double[] {0.2, 0.35, 0.6}) {
      Set<String> all = new TreeSet<>();
      Set<String> found = new TreeSet<>();
      RareTerms index = new RareTerms(corpus, likeness);
      for (int i = 0; i < texts.size(); i++) {
        int one = i;
        for (int j = i + 1; j < texts.size(); j++) {
          if (corpus.vector(i).times(corpus.vector(j)) >= likeness) {
            all.add(i + " " + j);
          }
        }
        index.alike(i, other -> other > one, (other, cosine) -> found.add(one + " " + other));
      }
      assertTrue(all.size() > 20, "there is something to find");
      assertEquals(all, found);
    }
  }

  @Test
  void a_sum_of_directions_times_another_is_the_sum_of_the_products() {
    Vector a = Vector.of(new int[] {0, 2}, new double[] {1, 1});
    Vector b = Vector.of(new int[] {1, 2}, new double[] {2, 1});
    Vector c = Vector.of(new int[] {0, 1, 2}, new double[] {1, 2, 3});
    assertEquals(a.times(c) + b.times(c), a.plus(b).times(c), 1e-12);
    assertEquals(1, a.times(a), 1e-12);
    assertEquals(0, Vector.of(new int[0], new double[0]).times(a));
  }
}
