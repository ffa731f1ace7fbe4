package dev.prr.core.review.dependency.graph;

import dev.prr.core.fact.Named;

/** What a node of the graph is. */
public enum NodeKind implements Named {
  SERVICE,
  DATASTORE,
  /** Another company runs it. */
  EXTERNAL,
  /** It is only ever named by others. */
  UNKNOWN
}
