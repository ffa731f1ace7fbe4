package dev.prr.rules;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.rule.Rule;
import dev.prr.core.service.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Law 5: every example is run against every rule, and the table is kept, so that a rule that fires
 * on a stranger's example shows in the difference. Findings at a line of their own are listed; what
 * a rule misses in the service as a whole is only counted, since most examples lack most things.
 */
final class MatrixLawTest {

  private static final Path MATRIX = Path.of("src/test/resources/matrix.txt");
  private static final List<String> WHOLE = List.of("service/", "signal/");

  @Test
  void every_rule_says_of_every_example_what_it_said_before() {
    List<Rule> rules = RuleFolder.all().stream().map(Bench::rule).toList();
    Map<String, Integer> absent = new TreeMap<>();
    StringBuilder located = new StringBuilder();
    for (RuleFolder folder : RuleFolder.all()) {
      for (Example example : folder.examples()) {
        Service service = Bench.service(example);
        for (Rule rule : rules) {
          List<Finding> findings = Bench.judge(rule, service).findings();
          if (findings.stream().anyMatch(finding -> isAbsence(finding, service))) {
            absent.merge(rule.id(), 1, Integer::sum);
          }
          String spots =
              findings.stream()
                  .filter(finding -> !isAbsence(finding, service))
                  .map(finding -> Spot.of(finding.place()).toString())
                  .collect(Collectors.joining(" "));
          if (!spots.isEmpty()) {
            located.append(example).append("  ").append(rule.id()).append("  ");
            located.append(spots).append('\n');
          }
        }
      }
    }
    StringBuilder matrix =
        new StringBuilder("# on how many examples the service lacks what it asks\n");
    absent.forEach((rule, count) -> matrix.append(rule).append("  ").append(count).append('\n'));
    matrix.append("\n# example, rule, where it finds something\n").append(located);
    Golden.compare(MATRIX, matrix.toString());
  }

  /**
   * A service or one of its signals, told in the descriptor because nothing is written elsewhere.
   */
  private static boolean isAbsence(Finding finding, Service service) {
    boolean ofTheWhole = WHOLE.stream().anyMatch(finding.subject()::startsWith);
    return ofTheWhole && finding.place().path().equals(service.place().path());
  }
}
