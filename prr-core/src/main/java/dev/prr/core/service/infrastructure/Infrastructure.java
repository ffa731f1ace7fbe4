package dev.prr.core.service.infrastructure;

import dev.prr.core.artifact.PlannedResource;
import dev.prr.core.artifact.TerraformBlock;
import dev.prr.core.artifact.TerraformPlan;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All planned resources of a service and what they refer to. */
public final class Infrastructure {

  private final Scope scope;
  private final List<Planned> resources;
  private final References references;

  private Infrastructure(Scope scope, List<Planned> resources) {
    this.scope = scope;
    this.resources = resources;
    this.references = new References(resources);
  }

  public static Infrastructure of(Scope scope) {
    Sources sources = new Sources(scope);
    List<Planned> resources =
        scope.all(PlannedResource.class).stream()
            .map(resource -> placed(resource, sources))
            .sorted(Comparator.comparing(Planned::place).thenComparing(Planned::address))
            .toList();
    return new Infrastructure(scope, resources);
  }

  private static Planned placed(PlannedResource resource, Sources sources) {
    Optional<TerraformBlock> block = sources.blockOf(resource);
    return block
        .map(b -> new Planned(resource, new Relocation(b).of(resource.values()), b.place()))
        .orElseGet(() -> new Planned(resource, resource.values(), resource.place()));
  }

  /** In order of place. */
  public List<Planned> all() {
    return resources;
  }

  /** Those of these types. */
  public Stream<Planned> all(String... types) {
    return resources.stream().filter(resource -> resource.is(types));
  }

  /** Those of these types that refer to the resource. */
  public Stream<Planned> around(Planned resource, String... types) {
    return references.to(resource).stream().filter(other -> other.is(types));
  }

  public References references() {
    return references;
  }

  /**
   * Why there may be more resources: a plan that shows only a part, a configuration without a plan,
   * a source that is not here.
   *
   * @param words that such a resource would be written with; none for any resource
   */
  public List<Gap> gaps(String... words) {
    List<Gap> gaps = new ArrayList<>(scope.infrastructureGaps(words));
    scope.all(TerraformPlan.class).forEach(plan -> gaps.addAll(plan.gaps()));
    return gaps;
  }
}
