package dev.prr.rules;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.rule.Rule;
import dev.prr.core.service.Service;
import java.nio.file.Path;
import java.util.List;
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
  void every_rule_says_of_every_strangers_example_what_it_said_before() {
    List<Example> examples =
        RuleFolder.all().stream().flatMap(folder -> folder.examples().stream()).toList();
    StringBuilder matrix = new StringBuilder();
    for (RuleFolder folder : RuleFolder.all()) {
      block(Bench.rule(folder), examples, matrix);
    }
    Golden.compare(MATRIX, matrix.toString());
  }

  private static void block(Rule rule, List<Example> examples, StringBuilder matrix) {
    int absent = 0;
    StringBuilder lines = new StringBuilder();
    for (Example example : examples) {
      Service service = Bench.service(example);
      List<Finding> findings =
          example.rule().equals(rule.id()) ? List.of() : Bench.judge(rule, service).findings();
      absent += findings.stream().anyMatch(f -> isAbsence(f, service)) ? 1 : 0;
      String spots =
          findings.stream()
              .filter(finding -> !isAbsence(finding, service))
              .map(finding -> Spot.of(finding.place()).toString())
              .collect(Collectors.joining(" "));
      if (!spots.isEmpty()) {
        lines.append("  ").append(example).append("  ").append(spots).append('\n');
      }
    }
    matrix.append(rule.id()).append(absent == 0 ? "" : "  lacking in " + absent);
    matrix.append('\n').append(lines);
  }

  /**
   * A service or one of its signals, told in the descriptor because nothing is written elsewhere.
   */
  private static boolean isAbsence(Finding finding, Service service) {
    boolean ofTheWhole = WHOLE.stream().anyMatch(finding.subject()::startsWith);
    return ofTheWhole && finding.place().path().equals(service.place().path());
  }
}
