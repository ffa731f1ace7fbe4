package dev.prr.core.policy;

import dev.prr.core.document.Problem;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.RuleProblem;
import dev.prr.core.rule.read.RuleReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules as they count in an organization: with its severities, dates and parameters.
 *
 * @param rules in the order in which they were loaded
 * @param problems what policy says of rules and cannot mean; with one of them nothing is judged
 */
public record RulesInForce(List<Rule> rules, List<Problem> problems) {

  public RulesInForce {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  /** All that were loaded, each changed as policy says. */
  public static RulesInForce of(List<Rule> loaded, Policy policy) {
    List<Problem> problems =
        new ArrayList<>(policy.problems(loaded.stream().map(Rule::mustHave).toList()));
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : loaded) {
      Rule parameterized =
          policy
              .of(rule.mustHave())
              .filter(said -> !said.parameters().isEmpty())
              .flatMap(said -> withParameters(rule, said, problems))
              .orElse(rule);
      rules.add(parameterized.with(policy.adjusted(parameterized.mustHave())));
    }
    return new RulesInForce(rules, problems.stream().sorted().toList());
  }

  private static Optional<Rule> withParameters(Rule rule, RulePolicy said, List<Problem> problems) {
    RuleReader.Result read = RuleReader.withParameters(rule, said.parameters());
    for (RuleProblem problem : read.problems()) {
      problems.add(
          new Problem(
              problem.place().orElse(said.place()),
              "A parameter of " + rule.id() + " cannot be changed so: " + ended(problem.message()),
              "The rule would be judged with a value that nobody meant.",
              "Correct it; prr:explain shows the parameters of the rule."));
    }
    return read.rule().map(changed -> changed.with(rule.mustHave()));
  }

  private static String ended(String sentence) {
    return sentence.endsWith("?") || sentence.endsWith(".") ? sentence : sentence + ".";
  }
}
