package dev.prr.core.review.toil.likeness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.review.toil.file.WordsFile;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How well planted commonalities are found. The constants were chosen with the first set in view;
 * the second was written when they stood, and nothing was changed after it. The hand that wrote the
 * built-in words wrote both.
 */
final class LikenessQualityTest {

  private static final int SEEDS = 5;

  /** Sums over seeds; the ratios are taken at the end. */
  private static final class Score {
    private int pairsRight;
    private int pairsFound;
    private int pairsPlanted;
    private int groupsPure;
    private int groupsFound;
    private int plantedFound;
    private int planted;

    private double pairPrecision() {
      return (double) pairsRight / pairsFound;
    }

    private double pairRecall() {
      return (double) pairsRight / pairsPlanted;
    }

    private double groupPrecision() {
      return (double) groupsPure / groupsFound;
    }

    private double groupRecall() {
      return (double) plantedFound / planted;
    }
  }

  @Test
  void planted_commonalities_are_found_among_distractors() throws IOException {
    Score seen = score("seen");
    assertTrue(seen.pairPrecision() >= 0.90, "pair precision");
    assertTrue(seen.pairRecall() >= 0.52, "pair recall");
    assertTrue(seen.groupPrecision() >= 0.85, "group precision");
    assertTrue(seen.groupRecall() >= 0.90, "group recall");
  }

  @Test
  void so_are_those_that_nobody_looked_at_before() throws IOException {
    Score unseen = score("unseen");
    assertTrue(unseen.pairPrecision() >= 0.95, "pair precision");
    assertTrue(unseen.pairRecall() >= 0.62, "pair recall");
    assertTrue(unseen.groupPrecision() >= 0.95, "group precision");
    assertTrue(unseen.groupRecall() >= 0.88, "group recall");
  }

  private static Score score(String set) throws IOException {
    Score score = new Score();
    double threshold = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      Planted planted = Planted.of(set, seed);
      Likeness found = Likeness.of(planted.entries, WordsFile.builtIn(Limits.DEFAULT), Ties.NONE);
      pairs(planted, found, score);
      groups(planted, found, score);
      threshold += found.threshold() / SEEDS;
    }
    System.out.printf(
        Locale.ROOT,
        "%s: threshold %.2f; pairs: precision %.2f, recall %.2f; groups: precision %.2f, recall"
            + " %.2f%n",
        set,
        threshold,
        score.pairPrecision(),
        score.pairRecall(),
        score.groupPrecision(),
        score.groupRecall());
    return score;
  }

  /** Pairs of different teams. */
  private static void pairs(Planted planted, Likeness found, Score score) {
    List<List<String>> groups =
        found.groups().stream()
            .map(group -> group.members().stream().map(Group.Member::id).toList())
            .toList();
    Map<String, List<String>> byLabel = new TreeMap<>();
    planted.truth.forEach(
        (id, label) -> byLabel.computeIfAbsent(label, l -> new ArrayList<>()).add(id));
    Set<String> said = pairs(planted, groups);
    Set<String> meant = pairs(planted, byLabel.values());
    score.pairsFound += said.size();
    score.pairsPlanted += meant.size();
    said.retainAll(meant);
    score.pairsRight += said.size();
  }

  private static Set<String> pairs(Planted planted, Iterable<List<String>> groups) {
    Map<String, String> teams = new HashMap<>();
    planted.entries.forEach(entry -> teams.put(entry.id(), entry.team()));
    Set<String> pairs = new HashSet<>();
    for (List<String> group : groups) {
      for (String one : group) {
        for (String two : group) {
          if (one.compareTo(two) < 0 && !teams.get(one).equals(teams.get(two))) {
            pairs.add(one + " " + two);
          }
        }
      }
    }
    return pairs;
  }

  /** A group is pure when nine in ten of it are about one thing; a thing is found in a pure one. */
  private static void groups(Planted planted, Likeness found, Score score) {
    Set<String> labels =
        planted.truth.values().stream()
            .filter(label -> !planted.truth.containsKey(label))
            .collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (Group group : found.groups()) {
      Map<String, Long> counts =
          group.members().stream()
              .collect(
                  Collectors.groupingBy(
                      member -> planted.truth.get(member.id()), Collectors.counting()));
      Map.Entry<String, Long> most =
          counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      score.groupsFound++;
      if (most.getValue() >= 0.9 * group.members().size() && labels.contains(most.getKey())) {
        score.groupsPure++;
        seen.add(most.getKey());
      }
    }
    score.plantedFound += seen.size();
    score.planted += labels.size();
  }
}
