package dev.prr.core.service.kubernetes;

import dev.prr.core.fact.Numbers;
import java.util.Optional;

/**
 * A number of pods or a percentage of them, as Kubernetes writes it: {@code 2} or {@code 25%}.
 *
 * @param number not negative
 */
record Share(int number, boolean isPercent) {

  private static final int WHOLE = 100;

  static final String EXPECTED = "a whole number or a percentage such as 25%";

  static Optional<Share> parse(String text) {
    boolean percent = text.endsWith("%");
    return Numbers.integer(percent ? text.substring(0, text.length() - 1) : text)
        .filter(number -> number >= 0)
        .map(number -> new Share(number, percent));
  }

  int roundedUpOf(int pods) {
    return isPercent ? (int) (((long) number * pods + WHOLE - 1) / WHOLE) : number;
  }

  int roundedDownOf(int pods) {
    return isPercent ? (int) ((long) number * pods / WHOLE) : number;
  }
}
