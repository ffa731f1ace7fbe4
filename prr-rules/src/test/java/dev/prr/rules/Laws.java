package dev.prr.rules;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Turns a law into one test for each rule, or for each example. */
final class Laws {

  private Laws() {}

  static Stream<DynamicTest> forEachRule(Consumer<RuleFolder> law) {
    return RuleFolder.all().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.name(), folder.yaml().toUri(), () -> law.accept(folder)));
  }

  static Stream<DynamicTest> forEachExample(Consumer<Example> law) {
    return RuleFolder.all().stream()
        .flatMap(folder -> folder.examples().stream())
        .map(example -> DynamicTest.dynamicTest(example.toString(), () -> law.accept(example)));
  }
}
