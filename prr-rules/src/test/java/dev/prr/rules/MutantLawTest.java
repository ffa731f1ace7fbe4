package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Law 6: a rule earns its place. Whatever is changed in its check, one of its examples notices;
 * what none can notice is listed in {@code survivors.yaml} with the reason. A mutant that does not
 * load is noticed by the loader.
 */
final class MutantLawTest {

  private static final Path SURVIVORS = Path.of("src/test/resources/survivors.yaml");

  @TestFactory
  Stream<DynamicTest> an_example_notices_every_change_of_the_check() {
    Map<String, List<String>> listed = listed();
    return Laws.forEachRule(
        folder ->
            assertEquals(
                listed.getOrDefault(folder.name(), List.of()).stream().sorted().toList(),
                survivorsOf(folder),
                "add an example, or list the survivor in " + SURVIVORS + " with its reason"));
  }

  @Test
  void a_survivor_is_listed_with_a_reason_and_of_a_rule_that_exists() {
    List<String> rules = RuleFolder.all().stream().map(RuleFolder::name).toList();
    for (Field survivor : survivors()) {
      String rule = survivor.at("rule").text().ifKnown().orElse("");
      assertTrue(rules.contains(rule), survivor.place() + " no rule is called " + rule);
      String reason = survivor.at("reason").text().ifKnown().orElse("");
      assertTrue(reason.endsWith("."), survivor.place() + " give the reason in a sentence");
    }
  }

  private static List<String> survivorsOf(RuleFolder folder) {
    List<Example> examples = folder.examples();
    List<String> survivors = new ArrayList<>();
    for (Mutants.Mutant mutant : Mutants.of(Bench.tree(folder))) {
      Optional<Rule> rule = RuleReader.read(mutant.node(), folder.group()).rule();
      if (rule.isPresent() && examples.stream().allMatch(e -> isAsExpected(rule.get(), e))) {
        survivors.add(mutant.name());
      }
    }
    return survivors.stream().sorted().toList();
  }

  private static boolean isAsExpected(Rule rule, Example example) {
    RuleResult result = Bench.judge(rule, example);
    return result.outcome() == example.kind().outcome
        && Bench.spots(result).equals(example.expected());
  }

  private static Map<String, List<String>> listed() {
    Map<String, List<String>> listed = new TreeMap<>();
    for (Field survivor : survivors()) {
      listed
          .computeIfAbsent(text(survivor, "rule"), rule -> new ArrayList<>())
          .add(text(survivor, "mutant"));
    }
    return listed;
  }

  private static String text(Field survivor, String key) {
    return survivor.at(key).text().ifKnown().orElseThrow();
  }

  private static List<Field> survivors() {
    return Field.of(Bench.parse("survivors.yaml", RuleFolder.read(SURVIVORS)), Dialect.CORE)
        .items();
  }
}
