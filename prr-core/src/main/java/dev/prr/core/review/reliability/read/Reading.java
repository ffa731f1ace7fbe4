package dev.prr.core.review.reliability.read;

import dev.prr.core.document.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a file says, or why it could not be read: never both.
 *
 * @param problems everything that is wrong, in reading order
 */
public record Reading<T>(Optional<T> value, List<Problem> problems) {
  public Reading {
    problems = List.copyOf(problems);
    if (value.isPresent() == !problems.isEmpty()) {
      throw new IllegalArgumentException("a file is read, or it has problems");
    }
  }

  static <T> Reading<T> of(T value) {
    return new Reading<>(Optional.of(value), List.of());
  }

  static <T> Reading<T> failed(List<Problem> problems) {
    return new Reading<>(Optional.empty(), problems);
  }
}
