package dev.prr.core.workspace;

import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;

/**
 * A file or document that was not read.
 *
 * @param detail one sentence: what it is and what to do to have it judged
 * @param place the file, or the place in it
 */
public record LeftOut(Reason reason, String detail, Location place) implements Comparable<LeftOut> {

  /** The closed list of reasons. */
  public enum Reason implements Named {
    TOO_BIG,
    NOT_TEXT,
    MALFORMED,
    UNRENDERED_TEMPLATE,
    LINK,
    UNREADABLE,
    LIMIT,
    UNSUPPORTED
  }

  @Override
  public int compareTo(LeftOut other) {
    int order = place.compareTo(other.place);
    return order != 0 ? order : reason.compareTo(other.reason);
  }
}
