package dev.prr.core.document;

import static dev.prr.core.document.Reads.YAML;
import static dev.prr.core.document.Reads.ambiguous;
import static dev.prr.core.document.Reads.leftOut;
import static dev.prr.core.document.Reads.mapping;
import static dev.prr.core.document.Reads.yaml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Scalar.Style;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlReaderTest {
  private static Field field(String yaml, String... keys) {
    return Field.of(mapping(yaml), Dialect.YAML_1_1).at(keys);
  }

  private static Scalar scalar(String yaml, String key) {
    return (Scalar) mapping(yaml).get(key).orElseThrow();
  }

  private static Location at(int line, int column) {
    return new Location(YAML, line, column);
  }

  @Test
  void every_node_knows_its_line_and_its_column_in_code_points() {
    Mapping root = mapping("kind: Deployment\nspec:\n  list:\n    - '\uD83D\uDE80': here\n");
    assertEquals(at(1, 1), root.place());
    Field item = Field.of(root, Dialect.YAML_1_1).at("spec", "list").items().get(0);
    assertEquals(at(4, 7), item.place());
    assertEquals(at(4, 12), item.fields().get(0).getValue().place());
  }

  @Test
  void a_block_scalar_stands_where_its_sign_stands() {
    Scalar script = scalar("run: |\n  one\n  two\n", "run");
    assertEquals(at(1, 6), script.place());
    assertEquals("one\ntwo\n", script.text());
    assertEquals(Style.BLOCK, script.style());
  }

  @Test
  void line_ends_of_every_system_count_alike() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Scalar last = scalar(String.join(end, "a: 1", "b: 2", "c: 3", ""), "c");
      assertEquals(at(3, 4), last.place());
      assertEquals("3", last.text());
    }
  }

  @Test
  void a_character_that_only_yaml_takes_for_a_line_end_moves_no_place() {
    Mapping root = mapping("a: 'x\u2028y\u2029z\u0085'\nb: '\uD83D\uDE80' # \uD83D\uDE80\nc: 3\n");
    assertEquals(at(2, 4), root.get("b").orElseThrow().place());
    assertEquals(at(3, 4), root.get("c").orElseThrow().place());
  }

  @Test
  void written_text_is_kept_whatever_it_means_to_whom() {
    for (String text : List.of("no", "010", "12:30", "1_000", "1.10", "2024-01-01", "0x1F", "~")) {
      Scalar scalar = scalar("v: " + text + "\n", "v");
      assertEquals(text, scalar.text());
      assertEquals(Style.PLAIN, scalar.style());
    }
    assertEquals(Style.QUOTED, scalar("v: 'no'\n", "v").style());
    assertEquals(Style.QUOTED, scalar("v: \"no\"\n", "v").style());
  }

  @Test
  void a_number_of_a_million_digits_is_kept_as_text_only_when_it_is_short_enough() {
    String long64 = "9".repeat(64);
    assertEquals(long64, scalar("v: " + long64 + "\n", "v").text());
    assertEquals(Reason.LIMIT, leftOut(yaml("v: " + "9".repeat(1_000_000) + "\n")).reason());
  }

  @Test
  void all_documents_of_a_stream_are_read_and_empty_ones_are_none() {
    Documents documents = yaml("---\n---\na: 1\n...\n---\n# nothing\n---\n- b\n---\n");
    assertEquals(List.of(), documents.unread());
    assertEquals(2, documents.read().size());
    assertEquals(at(3, 1), documents.read().get(0).document().place());
    assertTrue(
        documents.read().get(1).document() instanceof Document.Tree tree
            && tree.root() instanceof Sequence);
    assertEquals(List.of(), yaml("").read());
    assertEquals(List.of(), yaml("# only a comment\n").read());
  }

  @Test
  void a_document_that_is_whole_before_a_mistake_is_kept_and_the_rest_is_left_out() {
    Documents documents = yaml("kind: A\n---\nkind: B\n---\nkind: C\n  bad: x\n");
    assertEquals(2, documents.read().size());
    LeftOut left = leftOut(documents);
    assertEquals(Reason.MALFORMED, left.reason());
    assertEquals(6, left.place().line());
    assertTrue(documents.unread().get(0).mayMention("kind: C"));
    assertFalse(documents.unread().get(0).mayMention("kind: B"));
  }

  @Test
  void an_alias_shares_the_node_it_names_and_weighs_as_much() {
    Mapping root = mapping("a: &x {b: 1}\nc: *x\nd: *x\n");
    assertSame(root.get("a").orElseThrow(), root.get("c").orElseThrow());
    assertEquals(1 + 3 * (1 + 3), root.weight());
  }

  @Test
  void an_anchor_can_be_given_anew() {
    Mapping root = mapping("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");
    assertEquals("1", ((Scalar) root.get("b").orElseThrow()).text());
    assertEquals("2", ((Scalar) root.get("d").orElseThrow()).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [*a]\n",
        "&a a: *a\nb: {c: *b}\n",
        "a: &a {b: {c: *a}}\n",
        "&r\na: 1\n<<: *r\n",
        "a: *nowhere\n",
      })
  void an_alias_to_what_contains_it_or_to_nothing_is_refused_with_its_place(String text) {
    LeftOut left = leftOut(yaml(text));
    assertEquals(Reason.MALFORMED, left.reason());
    assertTrue(left.detail().contains("alias *"), left.detail());
  }

  @Test
  void an_anchor_does_not_reach_into_the_next_document() {
    Documents documents = yaml("a: &x 1\n---\nb: *x\n");
    assertEquals(1, documents.read().size());
    assertEquals(at(3, 4), leftOut(documents).place());
  }

  @Test
  void a_key_written_twice_stays_twice_is_reported_and_makes_its_field_unknown() {
    Documents documents = yaml("spec:\n  replicas: 3\n  other: 1\n  replicas: 1\n");
    assertEquals(List.of(at(4, 3)), ambiguous(documents).stream().map(LeftOut::place).toList());
    Field replicas = Field.of(Reads.root(documents), Dialect.YAML_1_1).at("spec", "replicas");
    assertEquals(Gap.Reason.AMBIGUOUS, reason(replicas));
    assertEquals(at(4, 3), replicas.place());
  }

  private static Gap.Reason reason(Field field) {
    return field.text().fold(known -> null, missing -> null, unknown -> unknown.gap().reason());
  }

  @Test
  void a_key_written_twice_is_found_in_a_large_mapping_too() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      text.append("key").append(i).append(": 1\n");
    }
    assertEquals(List.of(), ambiguous(yaml(text.toString())));
    text.append("key7: 2\nkey7: 3\n");
    assertEquals(
        List.of(501, 502),
        ambiguous(yaml(text.toString())).stream().map(l -> l.place().line()).toList());
  }

  @Test
  void what_a_merge_key_brings_gives_way_to_what_is_written() {
    String text = "base: &b {image: a, port: 1}\nweb:\n  <<: *b\n  port: 2\n";
    assertEquals("2", field(text, "web", "port").text().ifKnown().orElseThrow());
    assertEquals("a", field(text, "web", "image").text().ifKnown().orElseThrow());
    assertTrue(
        mapping(text).get("web").orElseThrow() instanceof Mapping web
            && web.get("<<").isEmpty()
            && web.entries().size() == 2);
    assertEquals(List.of(), ambiguous(yaml(text)));
  }

  @Test
  void of_several_merged_mappings_the_first_one_wins() {
    String text = "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc:\n  <<: [*a, *b]\n";
    assertEquals("1", field(text, "c", "x").text().ifKnown().orElseThrow());
    assertEquals("2", field(text, "c", "y").text().ifKnown().orElseThrow());
  }

  @Test
  void a_quoted_merge_key_is_an_ordinary_key() {
    assertTrue(mapping("'<<': {a: 1}\n").get("<<").isPresent());
  }

  @Test
  void a_merge_of_something_else_than_mappings_is_refused() {
    assertEquals(Reason.MALFORMED, leftOut(yaml("a:\n  <<: [1]\n")).reason());
    assertEquals(at(2, 3), leftOut(yaml("a:\n  <<: text\n")).place());
  }

  @Test
  void tags_are_kept_and_build_nothing() {
    assertEquals("!Ref", scalar("v: !Ref name\n", "v").tag());
    assertEquals("! ", ((Scalar) Reads.root(yaml("!%20 y"))).tag());
    assertEquals("!!int", scalar("v: !!int '3'\n", "v").tag());
    assertEquals(Style.QUOTED, scalar("v: !!str 123\n", "v").style());
    assertEquals(Style.QUOTED, scalar("v: ! 123\n", "v").style());
    assertEquals(
        "!!java.net.URL",
        scalar("v: !!javax.script.ScriptEngineManager [x]\nw: !!java.net.URL x\n", "w").tag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!%FF y",
        "a: 'open",
        "a: [1, 2",
        "\ta: 1",
        "a: b: c",
        "%YAML 9.9\n---\na",
        "@a",
        "- a\nb: 1",
        "a: \u0007",
        "\u001B",
        "{a: 1}}",
        "!<x y"
      })
  void what_is_no_yaml_is_left_out_with_a_place_and_advice(String text) {
    LeftOut left = leftOut(yaml(text));
    assertEquals(Reason.MALFORMED, left.reason());
    assertTrue(left.detail().startsWith("It is not valid YAML: "), left.detail());
    assertTrue(left.detail().endsWith("; correct it."), left.detail());
  }

  @Test
  void a_control_character_is_reported_where_it_stands() {
    assertEquals(at(2, 5), leftOut(yaml("a: 1\nb: \uD83D\uDE80\u0007\n")).place());
  }

  @Test
  void a_key_that_is_no_word_is_refused() {
    assertEquals(at(1, 3), leftOut(yaml("? {a: 1}\n: b\n")).place());
    assertEquals(Reason.MALFORMED, leftOut(yaml("? [a]\n: b\n")).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: {{ .Values.name }}\n",
        "{{- if .x }}\na: 1\n{{- end }}\n",
        "{% for x in y %}\na: 1\n{% endfor %}\n"
      })
  void what_cannot_be_read_and_looks_like_a_template_is_to_be_rendered_first(String text) {
    LeftOut left = leftOut(yaml(text));
    assertEquals(Reason.UNRENDERED_TEMPLATE, left.reason());
    assertTrue(left.detail().contains("helm template"));
  }

  @Test
  void braces_in_a_text_that_can_be_read_are_no_template() {
    assertEquals(
        "{{ $labels.job }} is down",
        scalar("summary: '{{ $labels.job }} is down'\n", "summary").text());
  }

  @Test
  void a_template_that_fills_in_its_kinds_may_hold_anything() {
    assertTrue(yaml("kind: {{ .kind }}\n").unread().get(0).mayMention("PodDisruptionBudget"));
    assertTrue(yaml("{{ include \"all\" . }}\n").unread().get(0).mayMention("Deployment"));
    Documents literal = yaml("kind: Service\nname: {{ .name }}\n");
    assertTrue(literal.unread().get(0).mayMention("Service"));
    assertFalse(literal.unread().get(0).mayMention("Deployment"));
  }
}
