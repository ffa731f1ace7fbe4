package dev.prr.core.rule.read;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a pattern becomes once its counted repetitions are written out, which is what compiling
 * and matching it costs. Estimated before it is compiled: {@code ((a{1000}){1000}){1000}} would not
 * fit into memory.
 */
final class PatternSize {

  /** Beyond this no estimate goes; products of it do not overflow. */
  private static final long CEILING = 1_000_000_000;

  private final String pattern;
  private final Deque<Long> outer = new ArrayDeque<>();
  private long sum;
  private long last;
  private int at;

  private PatternSize(String pattern) {
    this.pattern = pattern;
  }

  static long of(String pattern) {
    return new PatternSize(pattern).estimate();
  }

  private long estimate() {
    for (at = 0; at < pattern.length(); at++) {
      switch (pattern.charAt(at)) {
        case '(' -> {
          outer.push(sum);
          sum = 0;
        }
        case ')' -> {
          long inner = sum;
          sum = outer.isEmpty() ? 0 : outer.pop();
          add(inner);
        }
        case '[' -> {
          skipClass();
          add(1);
        }
        case '\\' -> {
          at++;
          add(1);
        }
        case '{' -> repeat();
        default -> add(1);
      }
    }
    while (!outer.isEmpty()) {
      sum += outer.pop();
    }
    return sum;
  }

  private void add(long atom) {
    last = Math.min(CEILING, atom);
    sum = Math.min(CEILING, sum + last);
  }

  private void skipClass() {
    at += pattern.startsWith("[^", at) ? 2 : 1;
    at++; // a bracket in first place is an element
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
  }

  private void repeat() {
    int close = pattern.indexOf('}', at);
    long times = 1;
    long number = 0;
    for (int i = at + 1; i < close; i++) {
      char c = pattern.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      number = digit ? Math.min(CEILING, number * 10 + (c - '0')) : 0;
      times = Math.max(times, number);
    }
    if (close > 0) {
      long grown = Math.min(CEILING, last * times);
      sum = Math.min(CEILING, sum + grown - last);
      last = grown;
      at = close;
    }
  }
}
