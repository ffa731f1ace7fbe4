package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.fact.Named;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.report.Schemas;
import dev.prr.core.report.html.Markup;
import dev.prr.core.review.toil.file.DecisionsFile;
import dev.prr.core.review.toil.item.Category;
import dev.prr.core.review.toil.item.Effort;
import dev.prr.core.review.toil.item.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ToilOutputsTest {

  private static final String FOLDER = "prr/reviews/toil/2026-Q3/";
  private static final JsonNode SCHEMA = Schemas.published("toil-review.schema.json");

  /** What acts in a console, a build server, a page, a table or a link. */
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\\\" onmouseover=\\\"alert(1)",
          "| a | b |\\n# heading",
          "[click](javascript:alert(1)) ![x](http://example.org/x.png)",
          "\\u001b[31mred\\u001b[0m \\u202Eesrever",
          "::error::stop ##vso[task.complete] ##teamcity[message]",
          "=HYPERLINK(1) ${7*7} {{7*7}} `code` @team #1");

  @TempDir private Path root;

  @Test
  void every_review_fits_the_published_schema_and_every_key_is_described_there()
      throws IOException {
    ToilRepository repository = new ToilRepository(root);
    repository.run();
    assertEquals(
        List.of(), Schemas.complaints(Schemas.closed(SCHEMA), repository.output("review.json")));
    repository.write(
        FOLDER + "decisions.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilDecisions
        spec:
          held: 2026-10-14
          attended: [payments]
          decisions:
            - { about: nothing-such, decision: accept, why: Cheaper., status: dropped }
        """);
    repository.run();
    String json = repository.output("review.json");
    assertEquals(List.of(), Schemas.complaints(Schemas.closed(SCHEMA), json));
    for (List<String> change :
        List.of(
            List.of("\"schema\": 1", "\"schema\": 2"),
            List.of("\"accept\"", "\"accepted\""),
            List.of("\"hoursPerMonth\"", "\"hours\""))) {
      assertFalse(
          Schemas.complaints(SCHEMA, json.replace(change.get(0), change.get(1))).isEmpty(),
          change.toString());
    }
  }

  @Test
  void the_schema_knows_every_word() {
    String schema = SCHEMA.toString();
    Stream.of(
            Category.values(),
            Effort.values(),
            Share.Method.values(),
            Share.Standing.values(),
            DecisionsFile.Choice.values(),
            HeldReview.Status.values())
        .flatMap(Stream::of)
        .map(Named::id)
        .forEach(word -> assertTrue(schema.contains('"' + word + '"'), word));
  }

  @Test
  void no_title_becomes_more_than_text_in_any_output() throws IOException {
    ToilRepository repository = new ToilRepository(root);
    for (String hostile : HOSTILE) {
      repository.write(FOLDER + "exports/search.json", issue("calm words"));
      repository.run();
      Set<String> calm = kinds(repository);
      long calmBars = cells(repository);
      repository.write(FOLDER + "exports/search.json", issue("calm words " + hostile));
      GateResult result = repository.run();
      assertEquals(calm, kinds(repository), hostile);
      String page = repository.output("review.md");
      assertEquals(calmBars, cells(repository), hostile);
      assertEquals(0, active(page), hostile);
      for (String output : List.of(page, result.text(), repository.output("review.json"))) {
        assertTrue(output.indexOf('\u001b') < 0 && output.indexOf('\u202e') < 0, hostile);
      }
      assertTrue(result.text().lines().noneMatch(line -> line.strip().startsWith("::")), hostile);
    }
  }

  private static String issue(String title) {
    return "[{\"number\": 44, \"title\": \""
        + title
        + "\", \"labels\": [{\"name\": \"toil\"}], \"createdAt\": \"2026-05-01T10:00:00Z\"}]";
  }

  /** How many links, pictures and pieces of HTML the Markdown holds. */
  private static int active(String page) {
    int[] active = {0};
    Parser.builder()
        .build()
        .parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                active[0]++;
              }

              @Override
              public void visit(Image image) {
                active[0]++;
              }

              @Override
              public void visit(HtmlInline html) {
                active[0]++;
              }

              @Override
              public void visit(HtmlBlock html) {
                active[0]++;
              }
            });
    return active[0];
  }

  /** What elements there are, with what attributes. */
  private static Set<String> kinds(ToilRepository repository) throws IOException {
    Set<String> kinds = new TreeSet<>();
    kinds.addAll(Markup.of(repository.output("team-search.html")).shape());
    kinds.addAll(Markup.of(repository.output("index.html")).shape());
    return kinds;
  }

  /** How many borders of cells, which are bars that are not escaped, the row of the item has. */
  private static long cells(ToilRepository repository) throws IOException {
    String row =
        repository
            .output("review.md")
            .lines()
            .filter(line -> line.startsWith("| `44` |"))
            .findFirst()
            .orElseThrow();
    return row.replace("\\|", "").chars().filter(c -> c == '|').count();
  }
}
