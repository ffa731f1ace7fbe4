package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Parameter;
import dev.prr.core.service.Tier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code params}: {@code minimum: { type: integer, default: 2 }}, the default also one for
 * each tier, a value also a list.
 */
final class ParameterReader {

  private static final List<String> TYPES =
      Arrays.stream(SimpleType.values()).map(SimpleType::title).toList();
  private static final String TIER = "tier";

  private final Set<Tier> tiers;
  private final Map<String, Node> overrides;
  private final Problems problems;

  /**
   * @param tiers that the rule is asked for
   * @param overrides values to take instead of the default, by parameter
   */
  ParameterReader(Set<Tier> tiers, Map<String, Node> overrides, Problems problems) {
    this.tiers = tiers;
    this.overrides = new TreeMap<>(overrides);
    this.problems = problems;
  }

  Parameters read(Optional<Mapping> params) {
    Parameters parameters = new Parameters();
    for (Mapping.Entry entry : params.map(Mapping::entries).orElse(List.of())) {
      String name = entry.key().text();
      parameters.declare(name);
      problems.attempt(() -> parameter(name, entry.value())).ifPresent(parameters::add);
    }
    overrides.forEach(
        (name, node) -> {
          if (!parameters.declares(name)) {
            problems.add(
                node, "the rule has no parameter \"" + name + "\"" + parameters.hint(name));
          }
        });
    return parameters;
  }

  private Parameter parameter(String name, Node node) {
    Fields fields = Fields.of(node, "a parameter", List.of("type", "default"), problems);
    String title = fields.text("type");
    if (!TYPES.contains(title)) {
      throw new Mistake(
          fields.need("type"),
          "a type is one of " + String.join(", ", TYPES) + Hint.of(title, TYPES));
    }
    SimpleType type = SimpleType.valueOf(title.toUpperCase(Locale.ROOT));
    Map<Tier, Node> nodes = byTier(fields.need("default"));
    Parameter parameter = parameter(name, type, nodes);
    Optional<Node> override = Optional.ofNullable(overrides.get(name));
    return override
        .flatMap(value -> problems.attempt(() -> overridden(parameter, value)))
        .orElse(parameter);
  }

  private Parameter overridden(Parameter parameter, Node node) {
    Parameter changed = parameter(parameter.name(), parameter.type(), byTier(node));
    if (changed.isList() != parameter.isList()) {
      throw new Mistake(
          node, parameter.name() + (parameter.isList() ? " is a list: [..]" : " is one value"));
    }
    return changed;
  }

  private Parameter parameter(String name, SimpleType type, Map<Tier, Node> nodes) {
    boolean list = nodes.values().stream().anyMatch(Sequence.class::isInstance);
    Map<Tier, List<Object>> values = new EnumMap<>(Tier.class);
    nodes.forEach((tier, node) -> values.put(tier, values(node, type, list)));
    return new Parameter(name, type, list, values);
  }

  private static List<Object> values(Node node, SimpleType type, boolean list) {
    return list
        ? Fields.sequence(node, "each value").items().stream()
            .map(item -> Literals.read(item, type))
            .toList()
        : List.of(Literals.read(node, type));
  }

  /** One value for all tiers, or one for each that the rule is asked for. */
  private Map<Tier, Node> byTier(Node node) {
    Map<Tier, Node> nodes = new EnumMap<>(Tier.class);
    if (!(node instanceof Mapping mapping)) {
      Arrays.stream(Tier.values()).forEach(tier -> nodes.put(tier, node));
      return nodes;
    }
    Fields fields = Fields.of(node, "a default by tier", tierKeys(), problems);
    for (Tier tier : Tier.values()) {
      fields.get(TIER + tier.id()).ifPresent(value -> nodes.put(tier, value));
    }
    for (Tier tier : tiers) {
      if (!nodes.containsKey(tier)) {
        throw new Mistake(
            mapping, "there is no value for " + TIER + tier.id() + ", which severity names");
      }
    }
    return nodes;
  }

  static List<String> tierKeys() {
    return Arrays.stream(Tier.values()).map(tier -> TIER + tier.id()).toList();
  }
}
