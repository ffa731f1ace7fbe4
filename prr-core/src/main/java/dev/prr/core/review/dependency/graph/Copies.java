package dev.prr.core.review.dependency.graph;

import dev.prr.core.fact.Named;

/** Whether one thing failing takes all of it away. */
public enum Copies implements Named {
  /** A part of it is there once. */
  SINGLE,
  /** Each part that is known is there at least twice. */
  REDUNDANT,
  /** Nobody says. */
  UNSAID
}
