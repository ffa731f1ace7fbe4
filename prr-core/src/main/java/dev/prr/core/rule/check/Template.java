package dev.prr.core.rule.check;

import java.util.List;

/** The message of a rule, its placeholders checked. */
public record Template(List<Part> parts) {

  public Template {
    parts = List.copyOf(parts);
  }

  /** A piece of a message. */
  public sealed interface Part {}

  /** Text that stays as it is. */
  public record Words(String text) implements Part {}

  /** {@code {subject}}: the thing that failed. */
  public record Subject() implements Part {}

  /** {@code {run.tier}}: the tier the service is judged as, declared or not. */
  public record JudgedTier() implements Part {}

  /** The value at a path. */
  public record Value(Path path) implements Part {}

  /** {@code {param.name}}: the value of a parameter. */
  public record Changeable(Parameter parameter) implements Part {}
}
