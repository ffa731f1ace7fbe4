package dev.prr.core.document;

import dev.prr.core.source.SourcePath;

/**
 * A single value as it was written.
 *
 * @param text the content without quotes, escapes resolved, block scalars folded
 * @param style how it was written; only a plain one can be a number, a boolean or null
 * @param tag an explicit tag such as {@code !Ref}, empty when there is none
 */
public record Scalar(SourcePath path, int line, int column, String text, Style style, String tag)
    implements Node {

  /** How a scalar was written. */
  public enum Style {
    /** Without quotes: YAML plain scalars, JSON numbers, booleans and null. */
    PLAIN,
    /** In single or double quotes; every JSON string. */
    QUOTED,
    /** A literal or folded YAML block. */
    BLOCK
  }

  @Override
  public int weight() {
    return 1;
  }
}
