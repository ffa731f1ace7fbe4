package dev.prr.core.review.dependency.plan;

import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the review says itself.
 *
 * @param held the day of the meeting; empty before it
 * @param roles that were present
 * @param names what tools call things, and what they are
 * @param ignored what is not looked at, such as a collector of telemetry
 * @param known what no recorded service describes
 * @param needs what these need
 * @param plans by dependency
 */
public record Plans(
    Optional<LocalDate> held,
    List<String> roles,
    Map<String, String> names,
    Set<String> ignored,
    List<Node> known,
    List<Edge> needs,
    List<Plan> plans) {

  /** A review without a file of its own. */
  public static final Plans NONE =
      new Plans(Optional.empty(), List.of(), Map.of(), Set.of(), List.of(), List.of(), List.of());

  public Plans {
    roles = List.copyOf(roles);
    names = Map.copyOf(names);
    ignored = Set.copyOf(ignored);
    known = List.copyOf(known);
    needs = List.copyOf(needs);
    plans = List.copyOf(plans);
  }

  public Optional<Plan> of(String dependency) {
    return plans.stream().filter(plan -> plan.dependency().equals(dependency)).findFirst();
  }
}
