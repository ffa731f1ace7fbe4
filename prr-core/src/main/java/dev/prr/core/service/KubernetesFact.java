package dev.prr.core.service;

import dev.prr.core.document.Node;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.ToldByGap;
import dev.prr.core.fact.Version;
import dev.prr.core.source.Location;

/**
 * Any Kubernetes object, for what no kind of its own speaks of.
 *
 * @param apiRemovedIn the Kubernetes version that no longer serves this apiVersion and kind
 * @param plainSecret whether a Secret holds its values in the open
 * @param limitsRate whether it bounds how many requests are let in at the edge
 * @param linksTo what it selects or names
 * @param linkedFrom what selects or names it
 * @param raw as written; of a CustomResourceDefinition only apiVersion, kind and metadata
 */
@Kind("object")
public record KubernetesFact(
    Fact<String> name,
    Fact<String> apiVersion,
    @ToldByGap Fact<String> kind,
    @MayBeMissing Fact<String> namespace,
    FactMap labels,
    FactMap annotations,
    @MayBeMissing Fact<Version> apiRemovedIn,
    Fact<Boolean> plainSecret,
    Fact<Boolean> limitsRate,
    FactList<Link> linksTo,
    FactList<Link> linkedFrom,
    Node raw,
    Location place) {

  /**
   * A reference between two objects.
   *
   * @param how by a selector or by name
   * @param kind of the far end
   * @param resolves whether the far end was read
   */
  public record Link(
      Fact<How> how,
      @ToldByGap Fact<String> kind,
      Fact<String> from,
      Fact<String> to,
      Fact<Boolean> resolves,
      Location place) {}

  /** How one object refers to another. */
  public enum How implements Named {
    SELECTOR,
    NAME,
    URL
  }
}
