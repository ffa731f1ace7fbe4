package dev.prr.core.rule.read;

import dev.prr.core.document.Node;
import dev.prr.core.rule.RuleProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The mistakes found so far. */
final class Problems {

  private final List<RuleProblem> found = new ArrayList<>();

  /** What the reader makes of a part; empty when it has a mistake, which is noted. */
  <T> Optional<T> attempt(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (Mistake mistake) {
      mistake.problem().ifPresent(found::add);
      return Optional.empty();
    }
  }

  void add(Node at, String message) {
    found.add(RuleProblem.at(at.place(), message));
  }

  /** In reading order. */
  List<RuleProblem> all() {
    return found.stream()
        .sorted(Comparator.comparing(problem -> problem.place().orElseThrow()))
        .distinct()
        .toList();
  }
}
