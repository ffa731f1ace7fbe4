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
  YAML_1_1,
  /** The core schema of YAML 1.2, and JSON. */
  CORE;

  private static final Set<String> NULLS = Set.of("", "~", "null");
  private static final int LONGEST_NULL = "null".length();

  public boolean isNull(Scalar scalar) {
    return scalar.style() == Style.PLAIN
        && scalar.text().length() <= LONGEST_NULL
        && NULLS.contains(caseless(scalar.text()));
  }

  /** The boolean a plain scalar is; a quoted one is a text. */
  public Optional<Boolean> asBoolean(Scalar scalar) {
    if (scalar.style() != Style.PLAIN) {
      return Optional.empty();
    }
    return switch (caseless(scalar.text())) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      case "yes", "on", "y" -> oldWord(true);
      case "no", "off", "n" -> oldWord(false);
      default -> Optional.empty();
    };
  }

  /** Whether a plain scalar is a number of base eight here and of base ten elsewhere. */
  public boolean mayBeOctal(Scalar scalar) {
    String digits = scalar.text().startsWith("-") ? scalar.text().substring(1) : scalar.text();
    return this == YAML_1_1
        && scalar.style() == Style.PLAIN
        && digits.length() > 1
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && digits.startsWith("0");
  }

  private Optional<Boolean> oldWord(boolean meaning) {
    return this == YAML_1_1 ? Optional.of(meaning) : Optional.empty();
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
