package dev.prr.core.service.infrastructure;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.ResourceFact;
import dev.prr.core.service.ResourceFact.Link;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import java.util.List;

/** Makes facts of all resources that the plans of a service show, whatever their type. */
public final class Resources {

  private Resources() {}

  /** In order of place; incomplete where a plan shows only a part or a configuration has none. */
  public static FactList<ResourceFact> of(Scope scope, Infrastructure infrastructure) {
    List<Gap> gaps = infrastructure.gaps();
    return new FactList<>(
        infrastructure.all().stream().map(r -> resource(r, infrastructure.references())).toList(),
        gaps,
        scope.descriptor());
  }

  private static ResourceFact resource(Planned resource, References references) {
    Tags tags = new Tags(resource);
    Location place = resource.place();
    List<Fact<String>> declared =
        resource.resource().declared().stream().map(resource::known).toList();
    return new ResourceFact(
        resource.known(resource.address()),
        resource.known(resource.type()),
        tags.map(),
        tags.known(),
        tags.environment(),
        Region.of(resource),
        FactList.complete(declared, place),
        OpenPorts.of(resource),
        FactList.complete(links(references.from(resource)), place),
        new FactList<>(
            links(references.to(resource)), references.gap(resource).stream().toList(), place),
        resource.values(),
        place);
  }

  private static List<Link> links(List<Planned> far) {
    return far.stream()
        .map(r -> new Link(r.known(r.type()), r.known(r.address()), r.place()))
        .toList();
  }
}
