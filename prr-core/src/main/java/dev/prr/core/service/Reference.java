package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;

/**
 * A link with which a service leads people to what they need, from its descriptor or the catalogue.
 *
 * @param name what it is called, or its purpose
 * @param secure whether its address is https; true for one that is no address
 */
@Kind("reference")
public record Reference(
    Fact<String> name, Fact<Purpose> purpose, Fact<Boolean> secure, Location place) {

  /** What it leads to. */
  public enum Purpose implements Named {
    DASHBOARD,
    RUNBOOK,
    DOCUMENTATION,
    STATUS_PAGE,
    CHAT,
    OTHER
  }
}
