package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document.Markdown.Heading;
import dev.prr.core.document.Document.Markdown.Link;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownReaderTest {
  private static final SourcePath PATH = new SourcePath("runbooks/HighErrorRate.md");

  private static Document.Markdown page(String text) {
    Documents documents = DocumentReader.read(new SourceText(PATH, text), Limits.DEFAULT);
    assertEquals(List.of(), documents.unread());
    return (Document.Markdown) documents.read().get(0).document();
  }

  private static Location at(int line, int column) {
    return new Location(PATH, line, column);
  }

  @Test
  void headings_are_read_without_markup_and_with_their_place() {
    assertEquals(
        List.of(
            new Heading(1, "High error rate", at(1, 1)),
            new Heading(2, "What kubectl says", at(3, 1)),
            new Heading(1, "Old style", at(5, 1))),
        page("# High *error* rate #\n\n ## What `kubectl` says\n\nOld style\n===\n").headings());
  }

  @Test
  void a_heading_in_a_block_of_code_is_none() {
    assertEquals(List.of(), page("```\n# not a heading\n```\n\n    # nor this\n").headings());
  }

  @Test
  void links_are_read_as_written_with_their_place_in_code_points() {
    assertEquals(
        List.of(
            new Link("docs/a.md", at(1, 3)),
            new Link("img.png", at(1, 19)),
            new Link("https://wiki/x", at(2, 5)),
            new Link("https://grafana/d/1", at(2, 12))),
        page("""
                \uD83D\uDE80 [a](docs/a.md), ![i](img.png)
                see [b][], <https://grafana/d/1>

                [b]: https://wiki/x
                """)
            .links());
  }

  @Test
  void front_matter_is_no_text_and_moves_no_place() {
    for (String end : List.of("\n", "\r\n")) {
      String text = String.join(end, "---", "owner: payments", "---", "# Title", "");
      assertEquals(List.of(new Heading(1, "Title", at(4, 1))), page(text).headings());
    }
    assertEquals(
        1, page("---\nno end\n# Title\n").headings().stream().filter(h -> h.level() == 1).count());
  }

  @Test
  void an_empty_page_is_a_page() {
    assertTrue(page("").headings().isEmpty());
  }

  @Test
  void owners_are_read_line_by_line() {
    SourcePath path = new SourcePath(".github/CODEOWNERS");
    Documents documents =
        DocumentReader.read(new SourceText(path, "* @org/shop\r\n\n/x @org/x"), Limits.DEFAULT);
    assertEquals(
        new Document.Lines(path, List.of("* @org/shop", "", "/x @org/x")),
        documents.read().get(0).document());
  }
}
