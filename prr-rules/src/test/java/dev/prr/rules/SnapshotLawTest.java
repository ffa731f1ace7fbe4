package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.history.snapshot.RawKeys;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.rule.Rule;
import dev.prr.core.service.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of a service is enough to judge it again, by every rule that there is. */
final class SnapshotLawTest {

  private static final List<Rule> RULES = RuleFolder.all().stream().map(Bench::rule).toList();

  @Test
  void every_example_is_judged_from_its_snapshot_as_from_its_files() {
    List<Example> examples =
        RuleFolder.all().stream().flatMap(folder -> folder.examples().stream()).toList();
    RawKeys kept = RawKeys.of(RULES);
    List<String> differences = new ArrayList<>();
    long bytes = 0;
    for (Example example : examples) {
      Service service = Bench.service(example);
      Snapshot snapshot = Snapshot.of(List.of(service), kept).get(0);
      Service again = Snapshot.read(snapshot.bytes());
      bytes += snapshot.bytes().length;

      Snapshot second = Snapshot.of(List.of(again), kept).get(0);
      assertEquals(snapshot.id(), second.id(), example.toString());
      assertEquals(again, Snapshot.read(second.bytes()), example.toString());
      for (Rule rule : RULES) {
        RuleResult before = Bench.judge(rule, service);
        RuleResult after = Bench.judge(rule, again);
        if (before.outcome() != after.outcome() || !before.findings().equals(after.findings())) {
          differences.add(
              example + ": " + rule.id() + " " + before.outcome() + " -> " + after.outcome());
        }
      }
    }
    System.out.printf(
        "examples: %d, rules: %d, bytes of a snapshot: %d on average, judged otherwise: %d%n",
        examples.size(), RULES.size(), bytes / examples.size(), differences.size());
    assertEquals(List.of(), differences);
    assertTrue(examples.size() > 500, "only " + examples.size() + " examples");
  }
}
