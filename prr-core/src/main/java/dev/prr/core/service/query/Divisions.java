package dev.prr.core.service.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Which selectors are divided and which divide. Divisions may nest, so only the ends of their parts
 * are kept and summed up once.
 */
final class Divisions {

  private record Division(int from, int divisor, int to) {}

  private final List<Division> divisions = new ArrayList<>();

  /** Selectors {@code from} until {@code divisor}, divided by those until {@code to}. */
  void add(int from, int divisor, int to) {
    if (from < divisor && divisor < to) {
      divisions.add(new Division(from, divisor, to));
    }
  }

  boolean[] dividends(int selectors) {
    int[] steps = new int[selectors + 1];
    for (Division division : divisions) {
      steps[division.from()]++;
      steps[division.divisor()]--;
    }
    return covered(steps);
  }

  boolean[] divisors(int selectors) {
    int[] steps = new int[selectors + 1];
    for (Division division : divisions) {
      steps[division.divisor()]++;
      steps[division.to()]--;
    }
    return covered(steps);
  }

  private static boolean[] covered(int[] steps) {
    boolean[] covered = new boolean[steps.length - 1];
    int open = 0;
    for (int i = 0; i < covered.length; i++) {
      open += steps[i];
      covered[i] = open > 0;
    }
    return covered;
  }
}
