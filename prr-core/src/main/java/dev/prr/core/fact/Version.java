package dev.prr.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dotted version number, compared part by part: 1.9 is before 1.31, and 1.30 is not 1.3.
 *
 * @param parts for example 1 and 31
 */
public record Version(List<Integer> parts) implements Comparable<Version> {

  public Version {
    parts = List.copyOf(parts);
  }

  /** From {@code 1.31} or {@code v1.31}; letters elsewhere make it no version. */
  public static Optional<Version> parse(String text) {
    List<Integer> parts = new ArrayList<>();
    for (String part : (text.startsWith("v") ? text.substring(1) : text).split("\\.", -1)) {
      Optional<Integer> number =
          part.chars().allMatch(c -> c >= '0' && c <= '9')
              ? Numbers.integer(part)
              : Optional.empty();
      if (number.isEmpty()) {
        return Optional.empty();
      }
      parts.add(number.get());
    }
    return Optional.of(new Version(parts));
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
      int order = parts.get(i).compareTo(other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }

  @Override
  public String toString() {
    return String.join(".", parts.stream().map(String::valueOf).toList());
  }
}
