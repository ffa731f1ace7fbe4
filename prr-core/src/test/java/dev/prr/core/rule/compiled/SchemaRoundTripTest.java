package dev.prr.core.rule.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.snapshot.RawKeys;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleText;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No rule that ships asks for a schema, so that its way through the compiled file is shown here.
 */
final class SchemaRoundTripTest {

  private static final String TEXT =
      RuleText.requiring(
          "object", "raw.spec.consumers: { schema: { minItems: 1, items: { required: [name] } } }");

  @Test
  void a_rule_with_a_schema_comes_back_as_it_was_read() {
    Rule rule = RuleText.rule(TEXT);
    byte[] file =
        CompiledRules.write("1.0", List.of(new CompiledRules.Source("samples", TEXT, rule)));

    Rule read =
        CompiledRules.read(file).orElseThrow().rules().get(0).rule(same -> RuleText.yaml(TEXT));

    assertEquals(rule.check(), read.check());
  }

  @Test
  void what_lies_below_a_schema_is_kept_for_a_replay() {
    RawKeys keys = RawKeys.of(List.of(RuleText.rule(TEXT)));

    assertTrue(keys.searched().contains("consumers"), keys::toString);
    assertTrue(keys.named().contains("spec"), keys::toString);
  }
}
