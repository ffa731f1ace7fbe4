package dev.prr.core.rule.check;

import java.util.List;
import java.util.Optional;

/** What is true, false or unknown of one thing. */
public sealed interface Condition {

  /** As the rule writes it, in one line. */
  String text();

  /** All of them hold. */
  record All(String text, List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of them holds. */
  record Any(String text, List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** It does not hold. */
  record Not(String text, Condition part) implements Condition {}

  /**
   * A statement of this id counts today.
   *
   * @param fresh how old it may be; without it, it counts until its last day
   */
  record Attested(String text, String id, Optional<Operand> fresh) implements Condition {}

  /**
   * All tests hold of the value at one path.
   *
   * @param ifMissing what the tests together are worth when the value or a right side is missing
   * @param ifEmpty what they are worth when the list is empty
   */
  record OnPath(
      String text,
      Path path,
      List<Test> tests,
      Optional<Boolean> ifMissing,
      Optional<Boolean> ifEmpty)
      implements Condition {
    public OnPath {
      tests = List.copyOf(tests);
    }
  }
}
