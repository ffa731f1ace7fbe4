package dev.prr.core.review.toil.likeness;

/**
 * A text as a direction: terms by rising number, each with its weight, of length one. Rare terms
 * have small numbers, so a vector begins with what is most telling.
 */
final class Vector {

  private static final Vector ZERO = new Vector(new int[0], new double[0]);

  private final int[] terms;
  private final double[] weights;

  private Vector(int[] terms, double[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  /** The direction of these weights; of no terms the vector that is like nothing. */
  static Vector of(int[] terms, double[] weights) {
    double square = 0;
    for (double weight : weights) {
      square += weight * weight;
    }
    if (square == 0) {
      return ZERO;
    }
    double[] unit = new double[weights.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = weights[i] / Math.sqrt(square);
    }
    return new Vector(terms.clone(), unit);
  }

  int size() {
    return terms.length;
  }

  int term(int at) {
    return terms[at];
  }

  double weight(int at) {
    return weights[at];
  }

  /** The sum of the products: for two directions their cosine, 1 for the same and 0 for nothing. */
  double times(Vector other) {
    double product = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      if (terms[i] == other.terms[j]) {
        product += weights[i++] * other.weights[j++];
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return product;
  }

  /** Both together; no direction any more, but what it is multiplied with is summed up. */
  Vector plus(Vector other) {
    int[] all = new int[terms.length + other.terms.length];
    double[] sums = new double[all.length];
    int i = 0;
    int j = 0;
    int n = 0;
    while (i < terms.length || j < other.terms.length) {
      boolean left = j == other.terms.length || (i < terms.length && terms[i] <= other.terms[j]);
      boolean right = i == terms.length || (j < other.terms.length && other.terms[j] <= terms[i]);
      all[n] = left ? terms[i] : other.terms[j];
      sums[n++] = (left ? weights[i++] : 0) + (right ? other.weights[j++] : 0);
    }
    return new Vector(java.util.Arrays.copyOf(all, n), java.util.Arrays.copyOf(sums, n));
  }

  /**
   * How many of its first terms have to be looked at to find everything that is at least this much
   * like it: what the rest has in common with anything cannot be more than the length of the rest.
   */
  int telling(double likeness) {
    double rest = 0;
    int from = terms.length;
    while (from > 0) {
      rest += weights[from - 1] * weights[from - 1];
      if (Math.sqrt(rest) >= likeness) {
        break;
      }
      from--;
    }
    return from;
  }
}
