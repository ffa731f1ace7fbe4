package dev.prr.core.review.reliability.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Field;
import dev.prr.core.document.shape.PublishedSchema;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReliabilitySchemaTest {

  @Test
  void the_published_schemas_are_what_is_checked() throws IOException {
    PublishedSchema.assertShips(
        "prr-incident-import.schema.json", "Which exports hold incidents", PlanShape.DOCUMENT);
    PublishedSchema.assertShips(
        "prr-reliability-decisions.schema.json",
        "What a reliability review decided",
        DecisionsShape.DOCUMENT);
  }

  @Test
  void the_examples_of_the_page_can_be_read() throws IOException {
    assertEquals(List.of(), problems("kind: IncidentImport", PlanShape.DOCUMENT));
    assertEquals(List.of(), problems("kind: ReliabilityDecisions", DecisionsShape.DOCUMENT));
  }

  private static List<?> problems(String kind, Shape shape) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "reviews.md"));
    int at = page.indexOf(kind);
    assertTrue(at > 0, kind);
    int from = page.lastIndexOf("```yaml\n", at) + "```yaml\n".length();
    SourcePath path = new SourcePath("page.yaml");
    Documents documents =
        DocumentReader.read(
            new SourceText(path, page.substring(from, page.indexOf("```", from))), Limits.DEFAULT);
    List<Document> read = documents.read().stream().map(Documents.Read::document).toList();
    Reading<Field> reading = Roots.read(path, read, shape);
    return reading.problems();
  }
}
