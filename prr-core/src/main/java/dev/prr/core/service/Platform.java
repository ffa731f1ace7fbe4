package dev.prr.core.service;

import dev.prr.core.fact.Named;

/** What a service runs on. */
public enum Platform implements Named {
  KUBERNETES,
  VM,
  SERVERLESS,
  NONE
}
