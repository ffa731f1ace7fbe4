package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Scalar.Style;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of damaged files, the same ones on every run. None may throw, and whatever is read or
 * left out must stand where it says.
 */
final class ReaderFuzzTest {
  private static final int INPUTS = 2_000;

  private static final String YAML =
      """
      apiVersion: apps/v1
      kind: Deployment # what runs
      metadata: &m
        name: web
        labels: {app: "web", 'tier': front, \uD83D\uDE80: ja}
      spec:
        replicas: 3
        template:
          <<: *m
          script: |-
            echo one
            echo two
          args: [a, !Ref b, *m]
          folded: >
            some
            text
      ---
      - a: ~
      - ? b
        : c
      ...
      """;
  private static final String JSON =
      """
      {"groups": [{"name": "a", "rules": [
        {"alert": "High", "for": "5m", "n": -1.5e3, "ok": true, "no": null, "\uD83D\uDE80": "\\u00e4"}
      ]}]}
      """;
  private static final String MARKDOWN =
      """
      ---
      owner: payments
      ---
      # High *error* rate

      See [the wiki](https://wiki/x "title") and ![graph](g.png), [b][].

      Diagnosis
      ---------
      > 1. `kubectl get`
      >    ```sh
      >    # no heading
      >    ```

      [b]: <b.md>
      """;
  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- what is built -->
      <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <artifactId attr='\uD83D\uDE80 "x"'>web &amp; shop</artifactId>
        <dependencies><dependency>
          <version><![CDATA[1 < 2]]>&#x41;</version></dependency><dependency/>
        </dependencies>
      </project>
      """;
  private static final String PROPERTIES =
      """
      # what is set
      server.port = 8080
      spring.application.name: web\\u0041
        logging.level\\:x=a, \\
            b
      \uD83D\uDE80 yes
      #---
      spring.config.activate.on-profile=prod
      """;
  private static final Map<String, String> SEEDS =
      Map.of(
          "a.yaml", YAML,
          "a.json", JSON,
          "a.md", MARKDOWN,
          "pom.xml", XML,
          "application.properties", PROPERTIES);
  private static final List<String> PIECES =
      List.of(
          "</a>",
          "<a b='c'>",
          "&",
          "&lt;",
          "<!--",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE a>",
          "<?x",
          "=",
          "\\\n",
          "#---\n",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "  ",
          "- ",
          ": ",
          "? ",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "&a ",
          "*a",
          "*m",
          "!",
          "!!int ",
          "|",
          ">",
          "---\n",
          "...\n",
          "%",
          "#",
          "`",
          "{{ x }}",
          "<<: ",
          "\\",
          "\\u",
          "\u0000",
          "\u0007",
          "\u2028",
          "\u0085",
          "\uFEFF",
          "\uD83D\uDE80",
          "\uD83D",
          ",",
          "0",
          "-",
          "*",
          "_",
          "](",
          "![",
          "<",
          "```\n",
          "e9");

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json", "a.md", "pom.xml", "application.properties"})
  void no_damaged_file_throws_and_every_place_is_true(String name) {
    String seed = SEEDS.get(name);
    Random random = new Random(42);
    int whole = 0;
    for (int i = 0; i < INPUTS; i++) {
      String text = damaged(seed, random);
      SourceText file = new SourceText(new SourcePath(name), text);
      Documents documents = DocumentReader.read(file, Limits.DEFAULT);
      whole += documents.unread().isEmpty() ? 1 : 0;
      check(documents, text);
    }
    assertTrue(whole > INPUTS / 50, "nearly nothing was read, so nearly nothing was tried");
  }

  private static String damaged(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end));
        case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      }
      text.append(text.isEmpty() ? "x" : "");
    }
    return text.toString();
  }

  private static void check(Documents documents, String text) {
    List<String> lines = text.lines().toList();
    documents.unread().forEach(left -> isWithin(left.leftOut().place(), lines));
    for (Documents.Read read : documents.read()) {
      if (read.document() instanceof Document.Tree tree) {
        check(tree.root(), lines, text);
      } else if (read.document() instanceof Document.Markdown page) {
        page.headings().forEach(heading -> isWithin(heading.place(), lines));
        page.links().forEach(link -> assertFalse(rest(link.place(), lines).isBlank(), text));
      } else if (read.document() instanceof Document.Xml xml) {
        xml.root()
            .descendants()
            .forEach(
                element ->
                    assertTrue(
                        rest(element.place(), lines).startsWith("<"),
                        () -> element + " is not at its place in\n" + text));
      }
    }
  }

  private static void check(Node root, List<String> lines, String text) {
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.pop();
      isWithin(node.place(), lines);
      if (node instanceof Mapping mapping) {
        mapping.entries().forEach(entry -> open.push(entry.key()));
        mapping.entries().forEach(entry -> open.push(entry.value()));
      } else if (node instanceof Sequence sequence) {
        sequence.items().forEach(open::push);
      } else if (node instanceof Scalar scalar
          && scalar.style() == Style.PLAIN
          && !scalar.text().isEmpty()) {
        String there = rest(scalar.place(), lines);
        boolean decorated = there.startsWith("&") || there.startsWith("!");
        assertTrue(
            decorated || there.codePointAt(0) == scalar.text().codePointAt(0),
            () -> scalar + " is not at its place in\n" + text);
      }
    }
  }

  private static String rest(Location place, List<String> lines) {
    isWithin(place, lines);
    String line = lines.get(place.line() - 1);
    return line.substring(line.offsetByCodePoints(0, place.column() - 1));
  }

  /** The end of the text is a place too, also after its last line. */
  private static void isWithin(Location place, List<String> lines) {
    assertTrue(place.line() <= lines.size() + 1, () -> place + " of " + lines.size() + " lines");
    if (place.line() <= lines.size()) {
      String line = lines.get(place.line() - 1);
      int columns = line.codePointCount(0, line.length());
      assertTrue(place.column() <= columns + 1, () -> place + " is beyond: " + line);
    } else {
      assertEquals(1, place.column());
    }
  }
}
