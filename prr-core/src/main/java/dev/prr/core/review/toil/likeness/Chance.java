package dev.prr.core.review.toil.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How alike two texts of different teams are by accident. The stems of all texts are dealt out
 * anew, so that each text keeps its length and each stem its number but nothing is meant any more;
 * then the best match of a text in another team is what accident gives.
 */
final class Chance {

  /**
   * One text in ten may have a neighbour by accident; it takes more than one to join a group. Of
   * pairs a much higher rank would say less: one pair in a hundred are millions in a large backlog.
   */
  private static final double RANK = 0.9;

  /** As many texts are asked for their best match; more would not move the rank. */
  private static final int PROBES = 2_000;

  private static final long SEED = 20_260_101L;

  private Chance() {}

  /**
   * The likeness that one text in ten reaches by accident.
   *
   * @param texts the rows of stems
   * @param teams of each text
   * @param floor nothing below is of interest
   */
  static double likeness(List<List<String>> texts, Teams teams, double floor) {
    if (texts.isEmpty()) {
      return floor;
    }
    Random random = new Random(SEED);
    double[] best = new double[PROBES];
    int probes = 0;
    while (probes < PROBES) {
      RareTerms index = new RareTerms(Corpus.of(dealtOut(texts, random)), floor);
      int[] order = shuffled(texts.size(), random);
      for (int i = 0; i < order.length && probes < PROBES; i++) {
        best[probes++] = bestMatch(index, order[i], teams);
      }
    }
    Arrays.sort(best);
    return Math.max(floor, best[(int) Math.ceil(RANK * PROBES) - 1]);
  }

  private static double bestMatch(RareTerms index, int text, Teams teams) {
    double[] best = {0};
    index.alike(
        text,
        other -> teams.differ(text, other),
        (other, likeness) -> best[0] = Math.max(best[0], likeness));
    return best[0];
  }

  private static List<List<String>> dealtOut(List<List<String>> texts, Random random) {
    List<String> all = texts.stream().flatMap(List::stream).toList();
    int[] order = shuffled(all.size(), random);
    List<List<String>> dealt = new ArrayList<>(texts.size());
    int next = 0;
    for (List<String> text : texts) {
      List<String> hand = new ArrayList<>(text.size());
      for (int i = 0; i < text.size(); i++) {
        hand.add(all.get(order[next++]));
      }
      dealt.add(hand);
    }
    return dealt;
  }

  private static int[] shuffled(int size, Random random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
