package dev.prr.core.rule;

import dev.prr.core.document.Node;
import dev.prr.core.rule.check.Check;
import dev.prr.core.rule.check.Parameter;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A must-have with the way it is checked. It has loaded, so it holds no authoring mistake.
 *
 * @param parameters by name, with their values in force
 * @param source gives the {@code rule.yaml} it was read from
 */
public record Rule(
    MustHave mustHave,
    Check check,
    SortedMap<String, Parameter> parameters,
    Supplier<Node> source) {

  public Rule {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** The same check for something that weighs otherwise. */
  public Rule with(MustHave other) {
    return new Rule(other, check, parameters, source);
  }

  public String id() {
    return mustHave.id();
  }
}
