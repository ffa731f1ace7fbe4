package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.List;

/**
 * When to tell somebody about the error budget of an SLO (OpenSLO {@code AlertPolicy}).
 *
 * @param alertsOnMissingData whether no data counts as trouble
 * @param conditions written in place
 * @param conditionReferences names of {@link AlertCondition}s written elsewhere
 */
public record AlertPolicy(
    Fact<String> name,
    Fact<Boolean> alertsOnMissingData,
    List<AlertCondition> conditions,
    List<Fact<String>> conditionReferences,
    Location place)
    implements Artifact {
  public AlertPolicy {
    conditions = List.copyOf(conditions);
    conditionReferences = List.copyOf(conditionReferences);
  }
}
