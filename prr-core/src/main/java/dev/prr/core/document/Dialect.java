package dev.prr.core.document;

import dev.prr.core.document.Scalar.Style;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the consumer of a file understands a plain scalar. The same {@code no} is a boolean to
 * Kubernetes and a text to a reader of YAML 1.2.
 */
public enum Dialect {
  /** YAML 1.1 as Kubernetes and Spring read it. */
  YAML_1_1(
      Set.of("true", "yes", "on", "y"), Set.of("false", "no", "off", "n"), Set.of("", "~", "null")),
  /** The core schema of YAML 1.2, and JSON. */
  CORE(Set.of("true"), Set.of("false"), Set.of("", "~", "null"));

  private final Set<String> truths;
  private final Set<String> falsehoods;
  private final Set<String> nulls;

  Dialect(Set<String> truths, Set<String> falsehoods, Set<String> nulls) {
    this.truths = truths;
    this.falsehoods = falsehoods;
    this.nulls = nulls;
  }

  public boolean isNull(Scalar scalar) {
    return scalar.style() == Style.PLAIN && nulls.contains(caseless(scalar.text()));
  }

  /** The boolean a plain scalar is; a quoted one is a text. */
  public Optional<Boolean> asBoolean(Scalar scalar) {
    if (scalar.style() != Style.PLAIN) {
      return Optional.empty();
    }
    String word = caseless(scalar.text());
    if (truths.contains(word)) {
      return Optional.of(true);
    }
    return falsehoods.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** {@code true}, {@code True} and {@code TRUE} are the same, {@code tRUE} is a text. */
  private static String caseless(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean capitalized =
        !text.isEmpty()
            && text.equals(text.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
    return text.equals(lower) || capitalized || text.equals(text.toUpperCase(Locale.ROOT))
        ? lower
        : text;
  }
}
