package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldTest {
  private static Field root(String yaml) {
    return Field.of(Reads.mapping(yaml), Dialect.YAML_1_1);
  }

  private static Gap.Reason gap(Fact<?> fact) {
    return ((Fact.Unknown<?>) fact).gap().reason();
  }

  private static String place(Field field) {
    return field.place().line() + ":" + field.place().column();
  }

  @Test
  void what_is_written_is_known_at_its_place() {
    Field replicas = root("spec:\n  replicas: 3\n").at("spec", "replicas");
    assertEquals(Fact.known(3, replicas.place()), replicas.integer());
    assertEquals("2:13", place(replicas));
    assertEquals("1:1", place(root("spec:\n  replicas: 3\n").at("spec")));
  }

  @Test
  void what_is_absent_is_missing_at_the_nearest_parent() {
    Field spec = root("kind: A\nspec:\n  a: 1\n");
    assertTrue(spec.at("spec", "replicas").integer().isMissing());
    assertEquals("2:1", place(spec.at("spec", "replicas")));
    assertEquals("2:1", place(spec.at("spec", "template", "spec", "containers")));
    assertEquals("1:1", place(spec.at("none")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\n", "a: ~\n", "a: null\n"})
  void null_is_missing_with_all_below_it(String yaml) {
    assertTrue(root(yaml).at("a").text().isMissing());
    assertTrue(root(yaml).at("a", "b", "c").text().isMissing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: ''\n", "a: '  '\n", "a: |\n"})
  void a_blank_text_is_missing(String yaml) {
    assertTrue(root(yaml).at("a").text().isMissing());
  }

  @Test
  void an_element_that_is_null_is_missing() {
    assertTrue(root("a: [~, '~']\n").at("a").items().get(0).text().isMissing());
    assertEquals("~", root("a: [~, '~']\n").at("a").items().get(1).text().ifKnown().orElseThrow());
  }

  @Test
  void what_has_another_shape_is_unknown() {
    Field field = root("a: [1]\nb: {c: 1}\nd: text\n");
    assertEquals(Gap.Reason.WRONG_SHAPE, gap(field.at("a").text()));
    assertEquals(Gap.Reason.WRONG_SHAPE, gap(field.at("b").list()));
    assertEquals(Gap.Reason.WRONG_SHAPE, gap(field.at("d", "e", "f").text()));
    assertEquals(Gap.Reason.WRONG_SHAPE, gap(field.at("d").integer()));
    assertEquals(Gap.Reason.WRONG_SHAPE, gap(field.at("d").bool()));
    assertEquals(List.of(), field.at("d").items());
    assertEquals(List.of(), field.at("d").fields());
  }

  @Test
  void what_is_written_twice_is_unknown_with_all_below_it() {
    Field field = root("a: {b: 1}\na: {b: 2}\nc: 3\n");
    assertEquals(Gap.Reason.AMBIGUOUS, gap(field.at("a", "b").text()));
    assertEquals("2:1", place(field.at("a", "b")));
    assertEquals(
        List.of(false, false, true),
        field.fields().stream().map(Map.Entry::getValue).map(Field::isPresent).toList());
    assertEquals(Gap.Reason.AMBIGUOUS, gap(field.texts().get("a")));
  }

  @Test
  void numbers_are_exact() {
    assertEquals(
        new BigDecimal("99.90"), root("a: 99.90\n").at("a").number().ifKnown().orElseThrow());
    assertEquals(3, root("a: '3'\n").at("a").integer().ifKnown().orElseThrow());
    assertEquals(Gap.Reason.WRONG_SHAPE, gap(root("a: 1.5\n").at("a").integer()));
    assertEquals(Gap.Reason.WRONG_SHAPE, gap(root("a: 12:30\n").at("a").number()));
  }

  @Test
  void a_number_with_a_leading_zero_is_ambiguous_where_it_may_be_octal() {
    assertEquals(Gap.Reason.AMBIGUOUS, gap(root("a: 010\n").at("a").integer()));
    assertEquals(Gap.Reason.AMBIGUOUS, gap(root("a: -010\n").at("a").number()));
    assertEquals(10, root("a: '010'\n").at("a").integer().ifKnown().orElseThrow());
    assertEquals(0, root("a: 0\n").at("a").integer().ifKnown().orElseThrow());
    assertTrue(root("a: 0.5\n").at("a").number().isKnown());
    Field core = Field.of(Reads.mapping("a: 010\n"), Dialect.CORE);
    assertEquals(10, core.at("a").integer().ifKnown().orElseThrow());
  }

  @Test
  void a_scalar_of_a_type_is_parsed_without_surrounding_blanks() {
    assertEquals(
        Duration.ofMinutes(5),
        root("a: ' 5m '\n").at("a").parsed(Durations::parse, "a duration").ifKnown().orElseThrow());
  }

  @Test
  void a_mapping_with_very_many_fields_is_walked_in_one_pass() {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      yaml.append("key-with-a-common-beginning-").append(i).append(": 1\n");
    }
    assertEquals(10_000, root(yaml.toString()).texts().entries().size());
  }
}
