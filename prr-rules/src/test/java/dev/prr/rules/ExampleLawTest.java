package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Law 3: a rule is shown by enough examples, one of them a near miss. */
final class ExampleLawTest {

  private static final int FEWEST_FAILS = 2;

  /** May hold anything that a service can lack. */
  private static final String TEMPLATE =
      """
      apiVersion: {{ .Values.apiVersion }}
      kind: {{ .Values.kind }}
      # kind: Service, Deployment, Rollout, containers:
      # PodDisruptionBudget, HorizontalPodAutoscaler, ScaledObject, NetworkPolicy
      # ServiceMonitor, PodMonitor, alert:, record:, openslo, prometheus/v1, pyrra.dev, backstage.io/
      """;

  @TestFactory
  Stream<DynamicTest> it_has_passes_and_fails() {
    return Laws.forEachRule(
        folder -> {
          long plain =
              folder.examples(Example.Kind.PASS).stream().filter(e -> !e.isNearMiss()).count();
          assertTrue(plain >= 1, "no example that passes");
          assertTrue(
              folder.examples(Example.Kind.FAIL).size() >= FEWEST_FAILS,
              "fewer than two examples that fail");
        });
  }

  @TestFactory
  Stream<DynamicTest> a_near_miss_differs_from_a_fail_by_one_line() {
    return Laws.forEachRule(
        folder -> {
          List<Example> near = folder.examples().stream().filter(Example::isNearMiss).toList();
          assertTrue(!near.isEmpty(), "no pass whose name begins with " + Example.NEAR_MISS);
          List<Example> fails = folder.examples(Example.Kind.FAIL);
          for (Example miss : near) {
            assertTrue(
                fails.stream().anyMatch(fail -> isOneLineApart(miss, fail)),
                miss + " is not one line apart from any fail");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> only_fails_expect_findings() {
    return Laws.forEachExample(
        example ->
            assertEquals(
                example.kind() == Example.Kind.FAIL,
                !example.expected().isEmpty(),
                example + " expects " + example.expected()));
  }

  /** What is missed may be hidden in a template; then nobody can say that it is missing. */
  @TestFactory
  Stream<DynamicTest> a_rule_that_a_template_leaves_open_shows_it() {
    return Laws.forEachRule(
        folder -> {
          Rule rule = Bench.rule(folder);
          boolean leftOpen =
              folder.examples(Example.Kind.FAIL).stream()
                  .map(fail -> Bench.judge(rule, withTemplate(fail)).outcome())
                  .anyMatch(Outcome.UNKNOWN::equals);
          assertTrue(
              !leftOpen || !folder.examples(Example.Kind.UNKNOWN).isEmpty(),
              "with an unrendered template beside it a fail becomes unknown; show that");
        });
  }

  private static Example withTemplate(Example example) {
    SortedMap<String, String> files = new TreeMap<>(example.files());
    files.put("hidden/Chart.yaml", "apiVersion: v2\nname: hidden\nversion: 1.0.0\n");
    files.put("hidden/templates/all.yaml", TEMPLATE);
    return example.with(files);
  }

  /** One line more, fewer or changed, or a file of the same lines under another name. */
  private static boolean isOneLineApart(Example one, Example other) {
    Set<String> paths = new TreeSet<>(one.files().keySet());
    paths.addAll(other.files().keySet());
    int apart = 0;
    for (String path : paths) {
      apart += linesApart(lines(one, path), lines(other, path));
    }
    return apart == 1 || (apart > 1 && isRenamed(one, other));
  }

  private static boolean isRenamed(Example one, Example other) {
    List<String> here = new ArrayList<>(one.files().values());
    List<String> there = new ArrayList<>();
    other.files().values().forEach(text -> there.add(Marks.without(text)));
    here.sort(null);
    there.sort(null);
    return here.equals(there);
  }

  private static List<String> lines(Example example, String path) {
    return Marks.without(example.files().getOrDefault(path, "")).lines().toList();
  }

  /** What is left between the lines both begin with and the lines both end with. */
  private static int linesApart(List<String> one, List<String> other) {
    int same = 0;
    int shorter = Math.min(one.size(), other.size());
    while (same < shorter && one.get(same).equals(other.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
      tail++;
    }
    return Math.max(one.size(), other.size()) - same - tail;
  }
}
