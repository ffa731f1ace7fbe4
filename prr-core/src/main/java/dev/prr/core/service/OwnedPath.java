package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;

/**
 * A path that reaches production, with the owners CODEOWNERS gives it. Who they are is never kept,
 * only what they are.
 */
@Kind("ownedPath")
public record OwnedPath(Fact<String> path, FactList<Fact<OwnerKind>> owners, Location place) {

  /** What an owner entry names. */
  public enum OwnerKind implements Named {
    TEAM,
    PERSON,
    MAIL
  }
}
