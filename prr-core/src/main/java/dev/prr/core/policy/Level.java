package dev.prr.core.policy;

import dev.prr.core.rule.MustHave;
import dev.prr.core.service.Stage;
import java.util.List;
import java.util.Set;

/**
 * A level of maturity: which rules a service has to meet for it, beside those of the levels below.
 *
 * @param name for example {@code silver}
 * @param rules ids of rules, also of such that are minor
 * @param groups all rules of these groups that are more than minor
 * @param stages all rules that are due from these stages on and are more than minor
 */
public record Level(String name, Set<String> rules, Set<String> groups, Set<Stage> stages) {

  /** Where an organization declares none: what is due early, by the launch, in operation. */
  public static final List<Level> COMMON =
      List.of(
          new Level("bronze", Set.of(), Set.of(), Set.of(Stage.EARLY)),
          new Level("silver", Set.of(), Set.of(), Set.of(Stage.LAUNCH)),
          new Level("gold", Set.of(), Set.of(), Set.of(Stage.OPERATE)));

  public Level {
    rules = Set.copyOf(rules);
    groups = Set.copyOf(groups);
    stages = Set.copyOf(stages);
  }

  /** Whether it names the rule, by its id or one it once had. */
  public boolean names(MustHave rule) {
    return rules.contains(rule.id()) || rule.formerly().stream().anyMatch(rules::contains);
  }

  /** Whether the rule belongs to it by its group or its stage. */
  public boolean holds(MustHave rule) {
    return groups.contains(rule.group()) || stages.contains(rule.stage());
  }
}
