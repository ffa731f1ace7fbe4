package dev.prr.core.service;

import dev.prr.core.document.Node;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.source.Location;

/**
 * A resource of Terraform or OpenTofu as it will be once the plan is applied.
 *
 * @param name its address
 * @param type for example {@code aws_db_instance}
 * @param tags tags or labels with the defaults of the provider; their names in lower case, letters
 *     and digits only, so that {@code CostCenter} and {@code cost-center} are the same
 * @param tagsKnown true where its kind can carry tags and they are known before apply; unknown
 *     where they are not; missing where its kind has none
 * @param environment what its tags call the environment it belongs to, in lower case
 * @param region where it is, as its cloud calls it
 * @param declared the arguments that the configuration gives it, also those whose values are known
 *     only after apply
 * @param openTo ports that it opens to the whole internet: {@code 22}, {@code 8000-9000}, {@code
 *     all}
 * @param linksTo the resources that its arguments refer to
 * @param linkedFrom the resources whose arguments refer to it
 * @param raw as planned; what is secret or known only after apply is unknown
 */
@Kind("resource")
public record ResourceFact(
    Fact<String> name,
    Fact<String> type,
    FactMap tags,
    @MayBeMissing Fact<Boolean> tagsKnown,
    @MayBeMissing Fact<String> environment,
    @MayBeMissing Fact<String> region,
    FactList<Fact<String>> declared,
    FactList<Fact<String>> openTo,
    FactList<Link> linksTo,
    FactList<Link> linkedFrom,
    Node raw,
    Location place) {

  /** A reference between two resources: the type and address of the far end. */
  public record Link(Fact<String> type, Fact<String> address, Location place) {}
}
