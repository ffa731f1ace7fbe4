package dev.prr.core.fact;

import dev.prr.core.source.Location;
import java.util.Optional;
import java.util.Set;

/**
 * Why something could not be known, and where the reason lies.
 *
 * @param detail one sentence that names the thing and says how to make it known
 * @param place the file or line that could not be understood
 * @param kinds of the Kubernetes objects it may hide, none for none at all; empty where it may hide
 *     any
 */
public record Gap(Reason reason, String detail, Location place, Optional<Set<String>> kinds) {

  public Gap {
    kinds = kinds.map(Set::copyOf);
  }

  /** One that may hide anything. */
  public Gap(Reason reason, String detail, Location place) {
    this(reason, detail, place, Optional.empty());
  }

  /** The closed list of reasons. */
  public enum Reason implements Named {
    /** A template or overlay that nobody rendered. */
    UNRENDERED,
    /** A file or document that could not be read. */
    UNREADABLE,
    /** A declared source that is not checked out. */
    ELSEWHERE,
    /** Only a network could tell. */
    OFFLINE,
    /** Evidence that was not delivered. */
    ABSENT,
    /** Evidence that is too old. */
    STALE,
    /** Two readings are possible. */
    AMBIGUOUS,
    /** A value that exists only once infrastructure is applied. */
    AFTER_APPLY,
    /** A value that is secret or may name a person, so that it was not kept. */
    WITHHELD,
    /** An object that an operator makes while running. */
    MADE_BY_OPERATOR,
    /** A value of another shape than its format wants. */
    WRONG_SHAPE,
    /** A limit was reached. */
    LIMIT
  }
}
