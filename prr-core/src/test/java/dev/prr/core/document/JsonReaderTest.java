package dev.prr.core.document;

import static dev.prr.core.document.Reads.JSON;
import static dev.prr.core.document.Reads.ambiguous;
import static dev.prr.core.document.Reads.json;
import static dev.prr.core.document.Reads.leftOut;
import static dev.prr.core.document.Reads.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Scalar.Style;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
  private static Location at(int line, int column) {
    return new Location(JSON, line, column);
  }

  @Test
  void every_node_knows_its_line_and_its_column_in_code_points() {
    Mapping root = (Mapping) root(json("{\n  \"\uD83D\uDE80\": [1,\r\n \"\uD83D\uDE80\", true]}"));
    assertEquals(at(1, 1), root.place());
    assertEquals(at(2, 3), root.entries().get(0).key().place());
    Sequence items = (Sequence) root.entries().get(0).value();
    assertEquals(at(2, 8), items.place());
    assertEquals(
        List.of(at(2, 9), at(3, 2), at(3, 7)), items.items().stream().map(Node::place).toList());
  }

  @Test
  void one_line_with_very_many_values_is_located_in_one_pass() {
    String text = "[" + "[\"\uD83D\uDE80\"],".repeat(60_000) + "0]";
    Sequence root = (Sequence) root(json(text));
    assertEquals(at(1, 2 + 60_000 * 6), root.items().get(60_000).place());
  }

  @Test
  void a_list_or_a_single_value_can_be_the_whole_document() {
    assertTrue(root(json("[1]")) instanceof Sequence);
    assertEquals("null", ((Scalar) root(json("null"))).text());
  }

  @Test
  void numbers_keep_their_written_text_and_strings_are_quoted() {
    Mapping root = (Mapping) root(json("{\"a\": 1.10, \"b\": \"1.10\", \"c\": 1e400}"));
    assertEquals("1.10", ((Scalar) root.get("a").orElseThrow()).text());
    assertEquals(Style.PLAIN, ((Scalar) root.get("a").orElseThrow()).style());
    assertEquals(Style.QUOTED, ((Scalar) root.get("b").orElseThrow()).style());
    assertEquals("1e400", ((Scalar) root.get("c").orElseThrow()).text());
  }

  @Test
  void a_merge_key_means_nothing_in_json() {
    assertTrue(((Mapping) root(json("{\"<<\": {\"a\": 1}}"))).get("<<").isPresent());
  }

  @Test
  void a_key_written_twice_stays_twice_and_is_reported() {
    Documents documents = json("{\"a\": 1,\n \"a\": 2}");
    assertEquals(2, ((Mapping) root(documents)).entries().size());
    assertEquals(List.of(at(2, 2)), ambiguous(documents).stream().map(LeftOut::place).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a': 1} | 1 | 2",
        "{\"a\": 1,} | 1 | 9",
        "{\"a\": 1} 2 | 1 | 10",
        "{\"a\": 1}{} | 1 | 9",
        "[1, // no | 1 | 5",
        "[01] | 1 | 3",
        "[NaN] | 1 | 5",
        "[+1] | 1 | 3",
        "[1 | 1 | 3",
        "a: 1 | 1 | 1",
      })
  void what_is_no_strict_json_is_left_out_in_whole_with_a_place(String text, int line, int column) {
    Documents documents = json(text);
    assertEquals(List.of(), documents.read());
    LeftOut left = leftOut(documents);
    assertEquals(Reason.MALFORMED, left.reason());
    assertTrue(left.detail().startsWith("It is not valid JSON: "), left.detail());
    assertEquals(at(line, column), left.place());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[", "\"", "\"\\u12", "{\"a\"", "{\"a\":", "nul"})
  void what_ends_too_early_is_left_out(String text) {
    assertEquals(Reason.MALFORMED, leftOut(json(text)).reason());
  }

  @Test
  void no_value_gets_into_a_message() {
    assertTrue(!leftOut(json("{\"password\": hunter2}")).detail().contains("hunter2"));
  }

  @Test
  void a_template_of_json_is_to_be_rendered_first() {
    assertEquals(Reason.UNRENDERED_TEMPLATE, leftOut(json("{\"a\": {{ .Values.a }}}")).reason());
  }
}
