package dev.prr.core.rule.compiled;

import dev.prr.core.document.Node;
import dev.prr.core.fact.type.FactModel;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.Waivable;
import dev.prr.core.rule.check.Parameter;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads what {@link RuleEncoder} writes. */
final class RuleDecoder {

  private static final Tier[] TIERS = Tier.values();
  private static final Role[] ROLES = Role.values();
  private static final Stage[] STAGES = Stage.values();
  private static final Severity[] SEVERITIES = Severity.values();
  private static final SimpleType[] TYPES = SimpleType.values();

  private final Input in;

  RuleDecoder(Input in) {
    this.in = in;
  }

  /**
   * @param source the tree of {@code rule.yaml}, parsed only when somebody wants to see it
   */
  Rule rule(FactModel model, Supplier<Node> source) {
    MustHave mustHave = mustHave();
    SortedMap<String, Parameter> parameters = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      Parameter parameter = parameter();
      parameters.put(parameter.name(), parameter);
    }
    return new Rule(mustHave, new CheckDecoder(in, parameters, model).check(), parameters, source);
  }

  private MustHave mustHave() {
    return new MustHave(
        in.text(),
        in.texts(),
        in.text(),
        new TreeSet<>(in.texts()),
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        severity(),
        new Audience(roles(), roles()),
        in.word(STAGES),
        new Rollout(date(), date(), duration()),
        new Waivable(in.flag(), duration()),
        in.texts(),
        in.texts());
  }

  private Map<Tier, Severity> severity() {
    Map<Tier, Severity> severity = new EnumMap<>(Tier.class);
    for (int left = in.number(); left > 0; left--) {
      severity.put(in.word(TIERS), in.word(SEVERITIES));
    }
    return severity;
  }

  private Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (int left = in.number(); left > 0; left--) {
      roles.add(in.word(ROLES));
    }
    return roles;
  }

  private Optional<LocalDate> date() {
    return in.flag() ? Optional.of(LocalDate.parse(in.text())) : Optional.empty();
  }

  private Optional<Duration> duration() {
    return in.flag() ? Optional.of(Duration.parse(in.text())) : Optional.empty();
  }

  private Parameter parameter() {
    String name = in.text();
    SimpleType type = in.word(TYPES);
    boolean isList = in.flag();
    Map<Tier, List<Object>> values = new EnumMap<>(Tier.class);
    for (int left = in.number(); left > 0; left--) {
      values.put(in.word(TIERS), in.values());
    }
    return new Parameter(name, type, isList, values);
  }
}
