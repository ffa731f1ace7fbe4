package dev.prr.core.artifact;

import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan of Terraform or OpenTofu, apart from its resources.
 *
 * @param sources where each called module comes from, by the names of the calls with slashes
 *     between; as written
 * @param gaps why it does not show everything
 */
public record TerraformPlan(SortedMap<String, String> sources, List<Gap> gaps, Location place)
    implements Artifact {
  public TerraformPlan {
    sources = new TreeMap<>(sources);
    gaps = List.copyOf(gaps);
  }
}
