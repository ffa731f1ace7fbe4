package dev.prr.core.service.query;

/**
 * A condition on a label, or on the lines of a log where the label is empty.
 *
 * @param operator {@code =}, {@code !=}, {@code =~}, {@code !~}, or a comparison of a log pipeline
 */
public record Matcher(String label, String operator, String value) {

  /** Whether what has the value is left out. */
  public boolean isNegative() {
    return operator.startsWith("!");
  }
}
