package dev.prr.rules;

import dev.prr.core.rule.check.Condition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the rules answer the checklist. */
final class Coverage {

  private static final String EVIDENCE = "evidence.";

  /** How an item is answered. */
  enum How {
    AUTOMATED("automated"),
    AUTOMATED_OR_ATTESTED("automated, else attested"),
    IMPORTED("evidence"),
    IMPORTED_OR_ATTESTED("evidence, else attested"),
    ATTESTED("attested"),
    BUILT_IN("built in"),
    OUT_OF_SCOPE("out of scope"),
    NOT_YET("not yet");

    final String words;

    How(String words) {
      this.words = words;
    }

    /** Whether something other than people says it. */
    boolean isAutomated() {
      return compareTo(ATTESTED) < 0;
    }
  }

  private final Map<String, List<RuleFolder>> answers = new TreeMap<>();

  Coverage() {
    for (Checklist.Item item : Checklist.ITEMS) {
      answers.put(
          item.id(),
          RuleFolder.all().stream()
              .filter(f -> Bench.rule(f).mustHave().catalogue().contains(item.id()))
              .toList());
    }
  }

  List<RuleFolder> rulesFor(String item) {
    return answers.get(item);
  }

  How how(Checklist.Item item) {
    List<RuleFolder> rules = rulesFor(item.id());
    if (rules.isEmpty()) {
      return item.builtIn().isPresent()
          ? How.BUILT_IN
          : item.outOfScope().isPresent() ? How.OUT_OF_SCOPE : How.NOT_YET;
    }
    List<Condition> leaves =
        rules.stream().flatMap(f -> leaves(Bench.rule(f).check().require())).toList();
    boolean attested = leaves.stream().anyMatch(Condition.Attested.class::isInstance);
    boolean imported = leaves.stream().anyMatch(Coverage::isEvidence);
    boolean automated =
        leaves.stream().anyMatch(l -> !(l instanceof Condition.Attested) && !isEvidence(l));
    if (automated) {
      return attested ? How.AUTOMATED_OR_ATTESTED : How.AUTOMATED;
    }
    return imported ? (attested ? How.IMPORTED_OR_ATTESTED : How.IMPORTED) : How.ATTESTED;
  }

  /** In words, with how many there are of each, in the order of {@link How}. */
  String counts() {
    Map<How, Long> counts =
        Checklist.ITEMS.stream()
            .collect(Collectors.groupingBy(this::how, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().words)
        .collect(Collectors.joining(", "));
  }

  private static boolean isEvidence(Condition leaf) {
    return leaf instanceof Condition.OnPath path && path.text().startsWith(EVIDENCE);
  }

  private static Stream<Condition> leaves(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().flatMap(Coverage::leaves);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().flatMap(Coverage::leaves);
    }
    if (condition instanceof Condition.Not not) {
      return leaves(not.part());
    }
    return Stream.of(condition);
  }
}
