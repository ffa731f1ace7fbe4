package dev.prr.core.review.toil.file;

import dev.prr.core.document.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a file says, or what is wrong with it: never both.
 *
 * @param problems everything that is wrong, in reading order
 */
public record FileReading<T>(Optional<T> value, List<Problem> problems) {

  public FileReading {
    problems = List.copyOf(problems);
    if (value.isPresent() == !problems.isEmpty()) {
      throw new IllegalArgumentException("a file is read, or it has problems");
    }
  }

  static <T> FileReading<T> of(T value) {
    return new FileReading<>(Optional.of(value), List.of());
  }

  static <T> FileReading<T> wrong(List<Problem> problems) {
    return new FileReading<>(Optional.empty(), problems);
  }

  <U> FileReading<U> then(Function<T, FileReading<U>> next) {
    return value.map(next).orElseGet(() -> wrong(problems));
  }
}
