package dev.prr.core.rule.pack;

import dev.prr.core.rule.Rule;
import dev.prr.core.rule.RuleProblem;
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

  /** The rules of all packs, each once, by id. */
  public List<Rule> rules() {
    Map<String, Rule> byId = new TreeMap<>();
    packs.forEach(pack -> pack.rules().forEach(rule -> byId.put(rule.id(), rule)));
    return List.copyOf(byId.values());
  }
}
