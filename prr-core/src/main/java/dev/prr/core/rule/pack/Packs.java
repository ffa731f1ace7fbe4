package dev.prr.core.rule.pack;

import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.RuleProblem;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Tier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The packs that were asked for, or everything that keeps them from being used.
 *
 * @param packs in the order of the request
 * @param problems in reading order; with one of them nothing can be judged
 */
public record Packs(List<Pack> packs, List<RuleProblem> problems) {

  public Packs {
    packs = List.copyOf(packs);
    problems = List.copyOf(problems);
  }

  /** The rules of all packs, each once, by id; where packs weigh it differently, the graver. */
  public List<Rule> rules() {
    Map<String, Rule> byId = new TreeMap<>();
    packs.forEach(pack -> pack.rules().forEach(rule -> byId.merge(rule.id(), rule, Packs::graver)));
    return List.copyOf(byId.values());
  }

  private static Rule graver(Rule one, Rule other) {
    MustHave asked = one.mustHave();
    Map<Tier, Severity> severity = new EnumMap<>(Tier.class);
    severity.putAll(asked.severity());
    other.mustHave().severity().forEach((tier, s) -> severity.merge(tier, s, Packs::graver));
    return one.with(asked.with(severity, asked.rollout()));
  }

  private static Severity graver(Severity one, Severity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
