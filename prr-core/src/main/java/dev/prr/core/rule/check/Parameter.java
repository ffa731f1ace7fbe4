package dev.prr.core.rule.check;

import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.service.Tier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an organization may change without forking the rule.
 *
 * @param isList whether it is a list of values, for {@code in} and {@code contains}
 * @param values in normal form, for each tier that is judged
 */
public record Parameter(
    String name, SimpleType type, boolean isList, Map<Tier, List<Object>> values) {

  public Parameter {
    EnumMap<Tier, List<Object>> copy = new EnumMap<>(Tier.class);
    values.forEach((tier, list) -> copy.put(tier, List.copyOf(list)));
    values = Collections.unmodifiableMap(copy);
  }

  /** What it is for a service of the tier; none when the rule is not asked for there. */
  public List<Object> valuesFor(Tier tier) {
    return values.getOrDefault(tier, List.of());
  }
}
