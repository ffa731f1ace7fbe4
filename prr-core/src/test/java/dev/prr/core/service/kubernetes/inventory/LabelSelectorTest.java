package dev.prr.core.service.kubernetes.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LabelSelectorTest {
  private static final Map<String, String> WEB = Map.of("app", "web", "tier", "front", "old", "");

  private static Field field(String yaml) {
    SourceText text = new SourceText(new SourcePath("a.yaml"), yaml);
    Document document = DocumentReader.read(text, Limits.DEFAULT).read().get(0).document();
    return Field.of(((Document.Tree) document).root(), Dialect.YAML_1_1);
  }

  private static Fact<LabelSelector> read(String selector) {
    return LabelSelector.read(field("selector: " + selector).at("selector"));
  }

  private static boolean matches(String selector) {
    return read(selector).ifKnown().orElseThrow().matches(WEB);
  }

  @Test
  void all_labels_must_be_there_with_their_value() {
    assertTrue(matches("{ matchLabels: { app: web } }"));
    assertTrue(matches("{ matchLabels: { app: web, tier: front } }"));
    assertFalse(matches("{ matchLabels: { app: web, tier: back } }"));
    assertFalse(matches("{ matchLabels: { app: web, zone: a } }"));
  }

  @Test
  void an_empty_value_is_a_value() {
    assertTrue(matches("{ matchLabels: { old: '' } }"));
    assertTrue(matches("{ matchLabels: { old: } }"));
    assertFalse(matches("{ matchLabels: { new: '' } }"));
  }

  @Test
  void in_wants_the_label_with_one_of_the_values() {
    assertTrue(matches("{ matchExpressions: [ { key: app, operator: In, values: [a, web] } ] }"));
    assertFalse(matches("{ matchExpressions: [ { key: app, operator: In, values: [a] } ] }"));
    assertFalse(matches("{ matchExpressions: [ { key: zone, operator: In, values: [a] } ] }"));
  }

  @Test
  void not_in_holds_for_another_value_and_for_none() {
    assertFalse(matches("{ matchExpressions: [ { key: app, operator: NotIn, values: [web] } ] }"));
    assertTrue(matches("{ matchExpressions: [ { key: app, operator: NotIn, values: [a] } ] }"));
    assertTrue(matches("{ matchExpressions: [ { key: zone, operator: NotIn, values: [a] } ] }"));
  }

  @Test
  void exists_and_does_not_exist_ask_for_the_label_only() {
    assertTrue(matches("{ matchExpressions: [ { key: old, operator: Exists } ] }"));
    assertFalse(matches("{ matchExpressions: [ { key: zone, operator: Exists } ] }"));
    assertTrue(matches("{ matchExpressions: [ { key: zone, operator: DoesNotExist } ] }"));
    assertFalse(matches("{ matchExpressions: [ { key: old, operator: DoesNotExist } ] }"));
  }

  @Test
  void labels_and_expressions_must_hold_together() {
    String expression = "matchExpressions: [ { key: tier, operator: In, values: [front] } ]";
    assertTrue(matches("{ matchLabels: { app: web }, " + expression + " }"));
    assertFalse(matches("{ matchLabels: { app: api }, " + expression + " }"));
  }

  @Test
  void an_empty_selector_means_everything_and_an_absent_one_is_missing() {
    assertTrue(read("{}").ifKnown().orElseThrow().isEverything());
    assertTrue(matches("{ matchLabels: {} }"));
    assertTrue(read("").isMissing());
  }

  @Test
  void what_a_cluster_would_refuse_is_unknown() {
    assertInstanceOf(Fact.Unknown.class, read("{ app: web }"));
    assertInstanceOf(Fact.Unknown.class, read("[app]"));
    assertInstanceOf(Fact.Unknown.class, read("{ matchLabels: [app] }"));
    assertInstanceOf(Fact.Unknown.class, read("{ matchLabels: { app: [web] } }"));
    assertInstanceOf(Fact.Unknown.class, read("{ matchExpressions: { app: web } }"));
    assertInstanceOf(
        Fact.Unknown.class, read("{ matchExpressions: [ { key: app, operator: Is } ] }"));
    assertInstanceOf(Fact.Unknown.class, read("{ matchExpressions: [ { operator: Exists } ] }"));
    assertInstanceOf(Fact.Unknown.class, read("{ matchExpressions: [ { key: app } ] }"));
  }

  @Test
  void a_label_that_is_written_twice_is_unknown() {
    assertInstanceOf(
        Fact.Unknown.class, read("{ matchLabels: { app: web, app: api } }"), "which one is meant?");
  }

  @Test
  void a_plain_map_selects_by_equality_and_an_empty_one_nothing() {
    Field spec = field("full: { app: web }\nempty: {}\nodd: [app]\n");
    assertTrue(LabelSelector.readMap(spec.at("full")).ifKnown().orElseThrow().matches(WEB));
    assertTrue(LabelSelector.readMap(spec.at("empty")).isMissing());
    assertTrue(LabelSelector.readMap(spec.at("none")).isMissing());
    assertInstanceOf(Fact.Unknown.class, LabelSelector.readMap(spec.at("odd")));
  }

  @Test
  void a_source_before_the_key_is_no_part_of_it() {
    assertTrue(matches("{ matchLabels: { 'k8s:app': web, 'any:tier': front } }"));
  }

  @Test
  void it_prints_as_kubectl_takes_it() {
    assertEquals(
        "app=web,tier in (a,b),!old",
        read("""
                { matchLabels: { app: web }, matchExpressions: [
                  { key: tier, operator: In, values: [b, a] }, { key: old, operator: DoesNotExist } ] }
                """)
            .ifKnown()
            .orElseThrow()
            .toString());
  }
}
