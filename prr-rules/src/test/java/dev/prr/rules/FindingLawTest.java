package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.evaluate.RuleResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Law 4: an example gives exactly the outcome and the findings it is there for. */
final class FindingLawTest {

  @TestFactory
  Stream<DynamicTest> it_gives_what_it_is_there_for() {
    return Laws.forEachRule(
        folder -> {
          for (Example example : folder.examples()) {
            RuleResult result = Bench.judge(Bench.rule(folder), example);
            assertEquals(
                example.kind().outcome,
                result.outcome(),
                () -> example + ": " + result.reason() + " " + result.findings());
            assertEquals(
                example.expected(), Bench.spots(result), () -> example + ": " + result.findings());
          }
        });
  }
}
