package dev.prr.rules;

import dev.prr.core.rule.check.Check;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Test;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The facts that a rule reads, with what they mean, in the order in which it reads them. */
final class LookedAt {

  private final Set<String> lines = new LinkedHashSet<>();

  private LookedAt() {}

  static List<String> by(Check check) {
    LookedAt looked = new LookedAt();
    String kind = check.subjects().name();
    check.when().ifPresent(when -> looked.read(when, kind, ""));
    looked.read(check.require(), kind, "");
    return new ArrayList<>(looked.lines);
  }

  private void read(Condition condition, String kind, String before) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> read(part, kind, before));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> read(part, kind, before));
    } else if (condition instanceof Condition.Not not) {
      read(not.part(), kind, before);
    } else if (condition instanceof Condition.Attested attested) {
      lines.add("the statement `" + attested.id() + "` under `attestations` of `prr.yaml`");
    } else if (condition instanceof Condition.OnPath path) {
      String text = path.path().text();
      String meaning = Glossary.meaning(kind, text).map(m -> ": " + m).orElse("");
      lines.add("`" + before + text + "`" + meaning);
      String element = Glossary.kindAt(kind, text).orElse("");
      path.tests().forEach(test -> read(test, element, before + text + "[]."));
    }
  }

  private void read(Test test, String kind, String before) {
    if (test instanceof Test.Quantified quantified) {
      read(quantified.condition(), kind, before);
    } else if (test instanceof Test.Count count) {
      count.where().ifPresent(where -> read(where, kind, before));
    } else if (test instanceof Test.Negated negated) {
      read(negated.test(), kind, before);
    }
  }
}
