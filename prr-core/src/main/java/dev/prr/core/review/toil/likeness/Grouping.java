package dev.prr.core.review.toil.likeness;

import dev.prr.core.review.toil.likeness.Texts.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts texts together, the most alike first. Two groups become one when their texts are alike
 * enough on average, each with each, so that a chain of neighbours does not end in one great heap.
 */
final class Grouping {

  /** No joint project has as many different texts; what is larger has become a heap. */
  private static final int LARGEST = 200;

  /** Of the threshold of a pair: within a group not everybody is as near to everybody. */
  private static final double ON_AVERAGE = 0.8;

  private record Pair(double likeness, int one, int two) {}

  private final Corpus corpus;
  private final List<Text> texts;
  private final Teams teams;
  private final double likeness;
  private final int[] parent;
  private final int[] sizes;
  private final List<Vector> sums = new ArrayList<>();
  private final List<Set<Integer>> apart = new ArrayList<>();

  private Grouping(Corpus corpus, List<Text> texts, Teams teams, double likeness) {
    this.teams = teams;
    this.corpus = corpus;
    this.texts = texts;
    this.likeness = likeness;
    this.parent = new int[texts.size()];
    this.sizes = new int[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      parent[i] = i;
      sizes[i] = 1;
      sums.add(corpus.vector(i));
      apart.add(texts.get(i).apart());
    }
  }

  /** The groups as rows of texts' numbers, those of a single text among them. */
  static List<List<Integer>> of(
      Corpus corpus, List<Text> texts, Teams teams, double likeness, Ties ties) {
    Grouping grouping = new Grouping(corpus, texts, teams, likeness);
    ties.same().forEach(grouping::tie);
    grouping.pairs().forEach(pair -> grouping.joinIfAlike(pair.one(), pair.two()));
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      groups.computeIfAbsent(grouping.root(i), root -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private void tie(Set<String> same) {
    int first = -1;
    for (int i = 0; i < texts.size(); i++) {
      if (same.contains(texts.get(i).entries().get(0).id())) {
        if (first >= 0 && root(first) != root(i)) {
          join(root(first), root(i));
        }
        first = first < 0 ? i : first;
      }
    }
  }

  /** The pairs of different teams that are alike enough, the most alike first. */
  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    RareTerms index = new RareTerms(corpus, likeness);
    for (int i = 0; i < texts.size(); i++) {
      int one = i;
      index.alike(
          i,
          other -> other > one && teams.differ(one, other),
          (other, cosine) -> pairs.add(new Pair(cosine, one, other)));
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::two));
    return pairs;
  }

  private void joinIfAlike(int one, int two) {
    int a = root(one);
    int b = root(two);
    if (a != b
        && sizes[a] + sizes[b] <= LARGEST
        && Collections.disjoint(apart.get(a), apart.get(b))
        && sums.get(a).times(sums.get(b)) >= ON_AVERAGE * likeness * sizes[a] * sizes[b]) {
      join(a, b);
    }
  }

  private void join(int a, int b) {
    parent[b] = a;
    sizes[a] += sizes[b];
    sums.set(a, sums.get(a).plus(sums.get(b)));
    if (!apart.get(b).isEmpty()) {
      Set<Integer> both = new HashSet<>(apart.get(a));
      both.addAll(apart.get(b));
      apart.set(a, both);
    }
  }

  private int root(int text) {
    int at = text;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
