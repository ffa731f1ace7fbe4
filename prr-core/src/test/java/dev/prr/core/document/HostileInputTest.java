package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs made to exhaust a reader. Each is read on a thread with a small stack and must end, with
 * documents or with a reason and a place. The time is only a guard against hanging.
 */
final class HostileInputTest {
  private static final int SMALL_STACK = 512 * 1024;
  private static final Duration HANGING = Duration.ofSeconds(60);
  private static final int LARGEST = (int) Limits.DEFAULT.fileBytes();
  private static final int LONGEST_PAGE = Limits.DEFAULT.pageLength();

  static Stream<Arguments> inputs() {
    return Stream.of(
        hostile("a.yaml", "deep flow lists", fill("[")),
        hostile("a.yaml", "deep flow mappings", fill("{a: ")),
        hostile("a.yaml", "deep block lists", fill("- ")),
        hostile("a.yaml", "deep complex keys", fill("? ")),
        hostile("a.yaml", "nothing but indentation", fill(" ")),
        hostile("a.yaml", "an indented value", fill(" ").substring(1) + "x"),
        hostile("a.yaml", "a staircase", staircase()),
        hostile("a.yaml", "aliases of aliases", laughs(9, 9)),
        hostile("a.yaml", "doubled aliases", laughs(40, 2)),
        hostile("a.yaml", "merged merges", merges()),
        hostile("a.yaml", "a value as large as the file", "a: " + fill("x").substring(3)),
        hostile("a.yaml", "a number as large as the file", "a: " + fill("9").substring(3)),
        hostile("a.yaml", "an open quotation", "a: \"" + fill("x ").substring(4)),
        hostile("a.yaml", "escapes", "a: \"" + fill("\\u0041").substring(4)),
        hostile("a.yaml", "a folded text", "a: >\n" + fill(" x\n").substring(5)),
        hostile("a.yaml", "many documents", fill("---\n")),
        hostile("a.yaml", "many keys", manyKeys()),
        hostile("a.yaml", "many anchors", fill("- &a x\n")),
        hostile("a.yaml", "a long tag", "!" + fill("x").substring(8) + " y"),
        hostile("a.yaml", "many directives", fill("%TAG !a! tag:x\n")),
        hostile("a.yaml", "many comments", fill("# x\n")),
        hostile("a.yaml", "many colons", fill(":")),
        hostile("a.yaml", "many question marks", fill("?\n")),
        hostile("a.yaml", "many commas", "[" + fill(",").substring(1)),
        hostile("a.yaml", "one line with rare line ends", fill("\u2028x")),
        hostile("a.json", "deep lists", fill("[")),
        hostile("a.json", "deep objects", fill("{\"a\":")),
        hostile("a.json", "a string as large as the file", "\"" + fill("x").substring(2) + "\""),
        hostile("a.json", "a number as large as the file", fill("9")),
        hostile("a.json", "an exponent", "1e" + fill("9").substring(2)),
        hostile("a.json", "white space", fill(" ")),
        hostile("a.md", "deep quotations", page(">")),
        hostile("a.md", "deep lists", page("- ")),
        hostile("a.md", "brackets", page("[")),
        hostile("a.md", "image brackets", page("![")),
        hostile("a.md", "closed links", page("[a](b")),
        hostile("a.md", "emphasis", page("*a _b ")),
        hostile("a.md", "stars", page("a**b")),
        hostile("a.md", "backticks", backticks()),
        hostile("a.md", "angle brackets", page("<a ")),
        hostile("a.md", "comments", page("<!--")),
        hostile("a.md", "entities", page("&a")),
        hostile("a.md", "references", references()),
        hostile("a.md", "headings", page("# x\n")),
        hostile("a.md", "tables of pipes", page("|")),
        hostile("a.md", "backslashes", page("\\")),
        hostile("a.md", "open fences", page("```\n")),
        hostile("CODEOWNERS", "lines", fill("\n")),
        hostile("Dockerfile", "continued lines", fill("RUN a \\\n")),
        hostile("Dockerfile", "one line", fill("FROM ")),
        hostile("Jenkinsfile", "open braces", fill("{")),
        hostile("pom.xml", "deep elements", fill("<a>")),
        hostile("pom.xml", "closed elements", "<p>" + fill("<a/>").substring(8) + "</p>"),
        hostile("pom.xml", "open tags", fill("<a ")),
        hostile("pom.xml", "attributes", attributes()),
        hostile("pom.xml", "one attribute", "<a b=\"" + fill("x").substring(9) + "\"/>"),
        hostile("pom.xml", "one text", "<a>" + fill("x").substring(7) + "</a>"),
        hostile("pom.xml", "one name", "<" + fill("x").substring(3) + "/>"),
        hostile("pom.xml", "comments", fill("<!---->") + "<a/>"),
        hostile("pom.xml", "an open comment", "<!--" + fill("-").substring(4)),
        hostile("pom.xml", "sections", "<a>" + fill("<![CDATA[x]]>").substring(13) + "</a>"),
        hostile("pom.xml", "instructions", fill("<?a b?>") + "<a/>"),
        hostile("pom.xml", "references", "<a>" + fill("&#65;").substring(10) + "</a>"),
        hostile("pom.xml", "prefixes", fill("<a:b xmlns:a='c'>")),
        hostile("pom.xml", "an open document type", "<!DOCTYPE a [" + fill("<!ENTITY b 'c'>")),
        hostile("application.properties", "keys", manyProperties()),
        hostile("application.properties", "one key", fill("k")),
        hostile("application.properties", "one value", "k=" + fill("v").substring(2)),
        hostile("application.properties", "continued lines", fill("k=v\\\n")),
        hostile("application.properties", "backslashes", fill("\\")),
        hostile("application.properties", "escapes", "k=" + fill("\\u0041").substring(2)),
        hostile("application.properties", "separators", fill("#---\n")));
  }

  private static Arguments hostile(String name, String what, String text) {
    return Arguments.of(name, what, text);
  }

  private static String fill(String piece) {
    return piece.repeat(LARGEST / piece.length());
  }

  private static String page(String piece) {
    return piece.repeat(LONGEST_PAGE / piece.length());
  }

  private static String staircase() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < LARGEST - 4000; i = (i + 1) % 2000) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static String laughs(int levels, int width) {
    StringBuilder text = new StringBuilder("a0: &a0 x\n");
    for (int i = 1; i <= levels; i++) {
      String aliases = ("*a" + (i - 1) + ", ").repeat(width);
      text.append("a%d: &a%d [%s]\n".formatted(i, i, aliases));
    }
    return text.toString();
  }

  private static String merges() {
    StringBuilder text = new StringBuilder("- &m0 {a: 1}\n");
    for (int i = 1; i < 60_000; i++) {
      text.append("- &m%d {<<: *m%d, k%d: 1}\n".formatted(i, i - 1, i));
    }
    return text.toString();
  }

  private static String manyKeys() {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 200_000).forEach(i -> text.append("k").append(i).append(": 1\n"));
    return text.toString();
  }

  private static String manyProperties() {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 150_000).forEach(i -> text.append("k").append(i).append("=1\n"));
    return text.toString();
  }

  private static String attributes() {
    StringBuilder text = new StringBuilder("<a");
    IntStream.range(0, 100_000).forEach(i -> text.append(" k").append(i).append("='1'"));
    return text + "/>";
  }

  private static String backticks() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < LONGEST_PAGE - 3000; i++) {
      text.append("e").append("`".repeat(i));
    }
    return text.toString();
  }

  private static String references() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < LONGEST_PAGE / 2; i++) {
      text.append("[r").append(i).append("]: x\n");
    }
    return text + "\n" + "[r1]".repeat(LONGEST_PAGE / 10);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("inputs")
  void it_ends_with_documents_or_with_a_reason_and_a_place(String name, String what, String text)
      throws InterruptedException {
    AtomicReference<Optional<Documents>> result = new AtomicReference<>(Optional.empty());
    Thread thread =
        new Thread(
            null,
            () -> {
              SourceText file = new SourceText(new SourcePath(name), text);
              result.set(Optional.of(DocumentReader.read(file, Limits.DEFAULT)));
            },
            what,
            SMALL_STACK);
    thread.setDaemon(true);
    thread.start();
    thread.join(HANGING.toMillis());
    Optional<Documents> documents = result.get();
    assertTrue(documents.isPresent(), what + " hung or threw");
    documents
        .get()
        .unread()
        .forEach(left -> assertEquals(name, left.leftOut().place().path().value()));
    assertFalse(
        name.equals("a.json") && documents.get().unread().isEmpty(), "no such JSON is valid");
  }
}
