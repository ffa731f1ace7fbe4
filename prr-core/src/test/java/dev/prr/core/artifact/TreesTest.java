package dev.prr.core.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TreesTest {
  private static List<String> kinds(String yaml) {
    Document document =
        DocumentReader.read(new SourceText(new SourcePath("a.yaml"), yaml), Limits.DEFAULT)
            .read()
            .get(0)
            .document();
    return Trees.things(document).stream()
        .map(thing -> thing.get("kind").map(KindText::of).orElse("-"))
        .toList();
  }

  /** The text of a kind, or what it is instead. */
  private static final class KindText {
    static String of(dev.prr.core.document.Node node) {
      return node instanceof dev.prr.core.document.Scalar scalar ? scalar.text() : "?";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: A} | A",
        "[{kind: A}, {kind: B}] | A,B",
        "[[{kind: A}], x, {kind: B}] | A,B",
        "{apiVersion: v1, kind: List, items: [{kind: A}, {kind: B}]} | A,B",
        "{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: List, items: [{kind: A}]},"
            + " {kind: B}]} | A,B",
        "{apiVersion: apps/v1, kind: DeploymentList, items: [{kind: A}]} | A",
        "{kind: List, items: [{kind: A}]} | List",
        "{apiVersion: v1, kind: List} | List",
        "{apiVersion: v1, kind: List, items: {kind: A}} | List",
        "{apiVersion: v1, kind: AllowList, entries: [{kind: A}]} | AllowList",
        "{name: x} | -",
      })
  void every_thing_of_a_document_is_found_in_written_order(String yaml, String kinds) {
    assertEquals(List.of(kinds.split(",")), kinds(yaml));
  }

  @Test
  void an_empty_list_or_a_single_value_holds_nothing() {
    assertEquals(List.of(), kinds("{apiVersion: v1, kind: List, items: []}"));
    assertEquals(List.of(), kinds("[]"));
    assertEquals(List.of(), kinds("text"));
  }
}
