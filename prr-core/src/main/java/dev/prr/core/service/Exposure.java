package dev.prr.core.service;

import dev.prr.core.fact.Named;

/** Who can reach a service. */
public enum Exposure implements Named {
  PUBLIC,
  INTERNAL
}
