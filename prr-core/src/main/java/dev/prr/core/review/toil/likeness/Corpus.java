package dev.prr.core.review.toil.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All texts as vectors. A term is a stem, or two stems side by side in either order. Its weight is
 * {@code log(1 + texts / texts with the term)}: what nearly every text says tells nothing. A pair
 * counts half, since its stems count already.
 */
final class Corpus {

  private static final double PAIR = 0.5;
  private static final char BESIDE = ' ';

  private final List<Vector> vectors;
  private final int terms;

  private Corpus(List<Vector> vectors, int terms) {
    this.vectors = vectors;
    this.terms = terms;
  }

  /** The vectors of these texts, each a row of stems. */
  static Corpus of(Collection<List<String>> texts) {
    Map<String, Integer> textsWith = new HashMap<>();
    for (List<String> text : texts) {
      features(text).keySet().forEach(feature -> textsWith.merge(feature, 1, Integer::sum));
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (String feature : byRarity(textsWith)) {
      numbers.put(feature, numbers.size());
    }
    List<Vector> vectors = new ArrayList<>(texts.size());
    for (List<String> text : texts) {
      vectors.add(vector(features(text), numbers, textsWith, texts.size()));
    }
    return new Corpus(vectors, numbers.size());
  }

  private static List<String> byRarity(Map<String, Integer> textsWith) {
    return textsWith.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Each term with its share of a full weight. */
  private static Map<String, Double> features(List<String> stems) {
    Map<String, Double> features = new TreeMap<>();
    for (int i = 0; i < stems.size(); i++) {
      features.put(stems.get(i), 1.0);
      if (i > 0 && !stems.get(i).equals(stems.get(i - 1))) {
        features.put(pair(stems.get(i - 1), stems.get(i)), PAIR);
      }
    }
    return features;
  }

  private static String pair(String one, String two) {
    return one.compareTo(two) <= 0 ? one + BESIDE + two : two + BESIDE + one;
  }

  private static Vector vector(
      Map<String, Double> features,
      Map<String, Integer> numbers,
      Map<String, Integer> textsWith,
      int texts) {
    TreeMap<Integer, Double> byNumber = new TreeMap<>();
    features.forEach(
        (feature, share) -> {
          double ratio = (double) texts / textsWith.getOrDefault(feature, texts);
          byNumber.put(numbers.getOrDefault(feature, 0), share * StrictMath.log(1 + ratio));
        });
    return Vector.of(
        byNumber.keySet().stream().mapToInt(Integer::intValue).toArray(),
        byNumber.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  int size() {
    return vectors.size();
  }

  /** How many terms there are; they are numbered from 0, the rarest first. */
  int terms() {
    return terms;
  }

  Vector vector(int text) {
    return vectors.get(text);
  }
}
