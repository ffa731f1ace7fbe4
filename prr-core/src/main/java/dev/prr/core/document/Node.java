package dev.prr.core.document;

import dev.prr.core.fact.AsWritten;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;

/** A node of a located tree. Immutable; an alias shares the node it names. */
public sealed interface Node extends AsWritten permits Mapping, Sequence, Scalar, Withheld {

  SourcePath path();

  /** From 1. */
  int line();

  /** From 1, in code points. */
  int column();

  /** How many nodes it is with everything below it, aliases counted as often as they are used. */
  int weight();

  default Location place() {
    return new Location(path(), line(), column());
  }
}
