package dev.prr.core.document;

import static dev.prr.core.document.Reads.json;
import static dev.prr.core.document.Reads.leftOut;
import static dev.prr.core.document.Reads.yaml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.TestLimits;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each limit of a document at the limit and one beyond it, with the defaults that ship. */
final class DocumentLimitsTest {
  private static void fits(Documents documents) {
    assertEquals(List.of(), documents.unread());
    assertEquals(1, documents.read().size());
  }

  private static void isTooMuch(Documents documents, String word) {
    LeftOut left = leftOut(documents);
    assertEquals(Reason.LIMIT, left.reason());
    assertTrue(left.detail().contains(word), left.detail());
    assertEquals(List.of(), documents.read());
  }

  @Test
  void nesting() {
    int most = Limits.DEFAULT.nesting();
    fits(yaml("[".repeat(most) + "]".repeat(most)));
    fits(json("[".repeat(most) + "]".repeat(most)));
    isTooMuch(yaml("[".repeat(most + 1) + "]".repeat(most + 1)), "nested");
    isTooMuch(json("[".repeat(most + 1) + "]".repeat(most + 1)), "nested");
    isTooMuch(yaml("- ".repeat(most + 1) + "x"), "nested");
    isTooMuch(json("{\"a\":".repeat(most + 1) + "1" + "}".repeat(most + 1)), "nested");
  }

  @Test
  void values_of_a_document() {
    int most = Limits.DEFAULT.nodes();
    fits(json("[" + "1,".repeat(most - 2) + "1]"));
    fits(yaml("- x\n".repeat(most - 1)));
    isTooMuch(json("[" + "1,".repeat(most - 1) + "1]"), "values");
    isTooMuch(yaml("- x\n".repeat(most)), "values");
  }

  @Test
  void aliases_count_as_often_as_they_are_used() {
    Limits few = TestLimits.with("nodes", 20);
    fits(yaml("- &a [1, 2, 3]\n- *a\n- *a\n- *a\n- x\n- x\n- x\n", few));
    isTooMuch(yaml("- &a [1, 2, 3]\n- *a\n- *a\n- *a\n- x\n- x\n- x\n- x\n", few), "aliases");
  }

  @Test
  void keys_of_a_mapping() {
    int most = Limits.DEFAULT.keys();
    fits(yaml(keys(most).collect(Collectors.joining(": 1\n", "", ": 1\n"))));
    fits(json(keys(most).map(k -> "\"" + k + "\":1").collect(Collectors.joining(",", "{", "}"))));
    isTooMuch(yaml(keys(most + 1).collect(Collectors.joining(": 1\n", "", ": 1\n"))), "keys");
    isTooMuch(
        json(keys(most + 1).map(k -> "\"" + k + "\":1").collect(Collectors.joining(",", "{", "}"))),
        "keys");
  }

  private static java.util.stream.Stream<String> keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> "k" + i);
  }

  @Test
  void keys_that_a_merge_brings_count_too() {
    Limits few = TestLimits.with("keys", 4);
    fits(yaml("- &a {a: 1, b: 1, c: 1}\n- {<<: *a, d: 1}\n", few));
    isTooMuch(yaml("- &a {a: 1, b: 1, c: 1}\n- {<<: *a, d: 1, e: 1}\n", few), "keys");
  }

  @Test
  void documents_of_a_file() {
    int most = Limits.DEFAULT.documents();
    assertEquals(most, yaml("---\nx\n".repeat(most)).read().size());
    Documents beyond = yaml("---\nx\n".repeat(most) + "---\nkind: Lost\n");
    assertEquals(most, beyond.read().size());
    LeftOut left = leftOut(beyond);
    assertEquals(Reason.LIMIT, left.reason());
    assertEquals(2 * most + 1, left.place().line());
    assertTrue(beyond.unread().get(0).mayMention("Lost"));
  }

  @Test
  void length_of_a_value() {
    int most = Limits.DEFAULT.scalarLength();
    fits(yaml("a: " + "x".repeat(most)));
    fits(json("\"" + "x".repeat(most) + "\""));
    fits(json("1".repeat(most)));
    isTooMuch(yaml("a: " + "x".repeat(most + 1)), "characters");
    isTooMuch(yaml("a: |\n  " + "x".repeat(most + 1)), "characters");
    isTooMuch(json("\"" + "x".repeat(most + 1) + "\""), "characters");
    isTooMuch(json("1".repeat(most + 1)), "characters");
  }

  @Test
  void length_of_a_key() {
    int most = Limits.DEFAULT.keyLength();
    fits(yaml("? " + "x".repeat(most) + "\n: 1\n"));
    fits(json("{\"" + "x".repeat(most) + "\":1}"));
    isTooMuch(yaml("? " + "x".repeat(most + 1) + "\n: 1\n"), "key");
    isTooMuch(json("{\"" + "x".repeat(most + 1) + "\":1}"), "key");
  }

  @Test
  void length_of_a_page() {
    int most = Limits.DEFAULT.pageLength();
    fits(page("x".repeat(most)));
    isTooMuch(page("x".repeat(most + 1)), "characters");
  }

  private static Documents page(String text) {
    SourcePath path = new SourcePath("CHANGELOG.md");
    return DocumentReader.read(new SourceText(path, text), Limits.DEFAULT);
  }
}
