package dev.prr.core.rule.check;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the ids of the statements that conditions ask for. */
final class Statements {

  private final SortedSet<String> ids = new TreeSet<>();

  static SortedSet<String> of(List<Condition> conditions) {
    Statements statements = new Statements();
    conditions.forEach(statements::add);
    return statements.ids;
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.Attested attested) {
      ids.add(attested.id());
    } else if (condition instanceof Condition.Not not) {
      add(not.part());
    } else if (condition instanceof Condition.All all) {
      all.parts().forEach(this::add);
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(this::add);
    } else if (condition instanceof Condition.OnPath onPath) {
      onPath.tests().forEach(this::add);
    }
  }

  private void add(Test test) {
    if (test instanceof Test.Quantified quantified) {
      add(quantified.condition());
    } else if (test instanceof Test.Count count) {
      count.where().ifPresent(this::add);
    } else if (test instanceof Test.Negated negated) {
      add(negated.test());
    }
  }
}
