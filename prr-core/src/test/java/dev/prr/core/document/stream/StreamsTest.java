package dev.prr.core.document.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamsTest {

  @TempDir Path temp;

  private static List<String> json(String text) throws IOException, StreamTrouble {
    List<String> seen = new ArrayList<>();
    JsonStream.read(
        new StringReader(text),
        Limits.DEFAULT,
        json ->
            json.object(
                key -> {
                  if (key.equals("list")) {
                    json.array(() -> seen.add(json.text().orElse("-")));
                  } else if (key.equals("n")) {
                    seen.add(json.number().map(Object::toString).orElse("none"));
                  }
                }));
    return seen;
  }

  private static List<String> xml(String text) throws StreamTrouble {
    return xml(text, "");
  }

  private static List<String> xml(String text, String type) throws StreamTrouble {
    List<String> seen = new ArrayList<>();
    XmlStream.read(
        new StringReader(text),
        Limits.DEFAULT,
        type,
        new XmlStream.Handler() {
          @Override
          public void start(String name, Map<String, String> attributes, int line, int column) {
            seen.add(name + attributes);
          }

          @Override
          public void text(String piece) {
            if (!piece.isBlank()) {
              seen.add("'" + piece + "'");
            }
          }
        });
    return seen;
  }

  @Test
  void what_is_not_asked_for_is_passed_over() throws IOException, StreamTrouble {
    assertEquals(
        List.of("a", "-", "-", "1", "7"),
        json("{\"x\": [[{\"deep\": 1}]], \"list\": [\"a\", {\"b\": 2}, null, 1], \"n\": 7}"));
    assertEquals(List.of("7"), json("{\"list\": {\"no\": \"list\"}, \"n\": \"7\"}"));
    assertEquals(List.of(), json("[1, 2]"));
    assertEquals(List.of(), json("\"text\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "{", "[", "{\"list\": [", "{\"list\": [1", "{\"n\": 1} {}", "{\"n\": 1, \"n\": 2}",
        "{n: 1}", "{'n': 1}", "{\"n\": 01}", "nope", "{\"n\"", "{\"n\":", "\u0000", "{\"list\": 1]"
      })
  void json_that_is_broken_has_a_place(String text) {
    StreamTrouble trouble = assertThrows(StreamTrouble.class, () -> json(text));
    assertTrue(trouble.line() >= 1 && trouble.column() >= 1);
    assertTrue(trouble.detail().endsWith("."), trouble.detail());
  }

  @Test
  void nesting_has_a_limit_also_in_what_is_passed_over() throws IOException, StreamTrouble {
    int fits = Limits.DEFAULT.nesting() - 1;
    assertEquals(
        List.of("1"), json("{\"x\": " + "[".repeat(fits) + "]".repeat(fits) + ", \"n\": 1}"));
    assertThrows(
        StreamTrouble.class,
        () -> json("{\"x\": " + "[".repeat(fits + 1) + "]".repeat(fits + 1) + ", \"n\": 1}"));
    assertThrows(StreamTrouble.class, () -> json("{\"x\": " + "[".repeat(1_000_000)));
  }

  @Test
  void a_long_text_is_refused_only_where_it_is_asked_for() throws IOException, StreamTrouble {
    String tooLong = "\"" + "a".repeat(Limits.DEFAULT.scalarLength() + 1) + "\"";
    assertEquals(List.of("1"), json("{\"x\": " + tooLong + ", \"n\": 1}"));
    assertThrows(StreamTrouble.class, () -> json("{\"list\": [" + tooLong + "]}"));
    assertEquals(List.of("none"), json("{\"n\": " + "1".repeat(100) + "}"));
  }

  @Test
  void xml_comes_element_by_element() throws StreamTrouble {
    assertEquals(
        "a{x=1}b{}'&''<'",
        String.join("", xml("<p:a xmlns:p='u' x='1'><b>&amp;&lt;</b><!-- c --><?pi x?></p:a>")));
  }

  @Test
  void nothing_outside_the_document_is_opened() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret"), "open sesame");
    String uri = secret.toUri().toString();
    for (String text :
        List.of(
            "<!DOCTYPE r [<!ENTITY e SYSTEM '" + uri + "'>]><r>&e;</r>",
            "<!DOCTYPE r SYSTEM '" + uri + "'><r/>",
            "<!DOCTYPE r PUBLIC '-//JACOCO//DTD' '" + uri + "' [<!ENTITY e 'x'>]><r>&e;</r>",
            "<!DOCTYPE r [<!ENTITY % p SYSTEM '" + uri + "'> %p;]><r/>",
            "<!DOCTYPE r [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><r>&b;</r>",
            "<r>&e;</r>")) {
      StreamTrouble trouble = assertThrows(StreamTrouble.class, () -> xml(text), text);
      assertFalse(trouble.detail().contains("sesame"));
    }
  }

  @Test
  void a_document_type_that_a_tool_cannot_do_without_is_passed_over() throws StreamTrouble {
    String type = "<!DOCTYPE report PUBLIC \"-//JACOCO//DTD Report 1.1//EN\" \"report.dtd\">";
    assertEquals(List.of("report{}"), xml(type + "<report/>", "-//JACOCO//DTD"));
    assertThrows(StreamTrouble.class, () -> xml(type + "<report/>"));
    assertThrows(StreamTrouble.class, () -> xml("<!DOCTYPE report><report/>", "-//JACOCO//DTD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<a>", "<a></b>", "a", "<a/><b/>", "<a x=1/>", "<a", "\u0000"})
  void xml_that_is_broken_has_a_place(String text) {
    StreamTrouble trouble = assertThrows(StreamTrouble.class, () -> xml(text));
    assertTrue(trouble.line() >= 1 && trouble.column() >= 1);
  }

  @Test
  void elements_nest_within_a_limit() throws StreamTrouble {
    int fits = Limits.DEFAULT.nesting();
    assertEquals(fits, xml("<a>".repeat(fits) + "</a>".repeat(fits)).size());
    assertThrows(StreamTrouble.class, () -> xml("<a>".repeat(fits + 1) + "</a>".repeat(fits + 1)));
  }
}
