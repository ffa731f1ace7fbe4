package dev.prr.core.service;

import dev.prr.core.fact.Named;

/** Who says something that no file of the service shows. */
public enum Origin implements Named {
  /** The judged tree. */
  TREE,
  /** The policy of the organization. */
  POLICY
}
