package dev.prr.core.service;

import dev.prr.core.fact.Named;

/** What a thing is, in so far as other must-haves apply to it. */
public enum Role implements Named {
  SERVICE,
  JOB,
  LIBRARY,
  PLATFORM,
  DATASTORE,
  UPSTREAM_PROJECT
}
