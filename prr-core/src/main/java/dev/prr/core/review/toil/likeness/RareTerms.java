package dev.prr.core.review.toil.likeness;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the texts that are at least so much like a given one without comparing it with all: two
 * such texts share one of the rare terms of both (the prefix filter of Bayardo, Ma and Srikant,
 * "Scaling up all pairs similarity search", 2007). Nothing is missed.
 */
final class RareTerms {

  private final Corpus corpus;
  private final double likeness;
  private final int[][] textsWith;

  /** Which text was looked at last for which one, so that none is compared twice. */
  private final int[] seen;

  private int round;

  /** What to do with a text that is alike. */
  interface Use {
    void alike(int text, double likeness);
  }

  RareTerms(Corpus corpus, double likeness) {
    this.corpus = corpus;
    this.likeness = likeness;
    this.seen = new int[corpus.size()];
    int[] counts = new int[corpus.terms()];
    each((text, term) -> counts[term]++);
    this.textsWith = new int[counts.length][];
    Arrays.setAll(textsWith, term -> new int[counts[term]]);
    Arrays.fill(counts, 0);
    each((text, term) -> textsWith[term][counts[term]++] = text);
  }

  private interface Entry {
    void at(int text, int term);
  }

  private void each(Entry entry) {
    for (int text = 0; text < corpus.size(); text++) {
      Vector vector = corpus.vector(text);
      int telling = vector.telling(likeness);
      for (int i = 0; i < telling; i++) {
        entry.at(text, vector.term(i));
      }
    }
  }

  /**
   * All texts that are alike enough.
   *
   * @param among which texts are compared at all
   */
  void alike(int text, IntPredicate among, Use use) {
    round++;
    Vector vector = corpus.vector(text);
    int telling = vector.telling(likeness);
    for (int i = 0; i < telling; i++) {
      for (int other : textsWith[vector.term(i)]) {
        if (seen[other] != round && other != text && among.test(other)) {
          seen[other] = round;
          double cosine = vector.times(corpus.vector(other));
          if (cosine >= likeness) {
            use.alike(other, cosine);
          }
        }
      }
    }
  }
}
