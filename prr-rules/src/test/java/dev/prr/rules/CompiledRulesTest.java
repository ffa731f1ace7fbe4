package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.prr.core.document.Node;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.compiled.CompiledRules;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What ships compiled is what was written. */
final class CompiledRulesTest {

  private static final byte[] FILE =
      CompiledRules.write("1.0", CompileRules.sources(RuleFolder.ROOT));

  @TestFactory
  Stream<DynamicTest> a_compiled_rule_is_the_rule_that_was_read() {
    List<CompiledRules.Compiled> compiled = CompiledRules.read(FILE).orElseThrow().rules();
    List<CompiledRules.Source> sources = CompileRules.sources(RuleFolder.ROOT);
    assertFalse(sources.isEmpty());
    assertEquals(sources.size(), compiled.size());
    return Stream.iterate(0, i -> i < sources.size(), i -> i + 1)
        .map(
            i ->
                DynamicTest.dynamicTest(
                    compiled.get(i).id(), () -> assertSame(sources.get(i), compiled.get(i))));
  }

  private static void assertSame(CompiledRules.Source source, CompiledRules.Compiled compiled) {
    Node tree = source.rule().source().get();
    Rule rule = compiled.rule(same -> tree);
    assertEquals(source.group(), compiled.group());
    assertEquals(source.text(), compiled.text());
    assertEquals(source.rule().mustHave(), rule.mustHave());
    assertEquals(source.rule().parameters(), rule.parameters());
    assertEquals(source.rule().check(), rule.check());
    assertEquals(tree, rule.source().get());
  }

  @Test
  void the_same_rules_give_the_same_bytes() {
    assertArrayEquals(FILE, CompiledRules.write("1.0", CompileRules.sources(RuleFolder.ROOT)));
  }

  @Test
  void a_file_that_was_cut_says_so_instead_of_giving_fewer_rules() {
    byte[] cut = Arrays.copyOf(FILE, FILE.length - 1);

    assertThrows(RuntimeException.class, () -> CompiledRules.read(cut));
  }
}
