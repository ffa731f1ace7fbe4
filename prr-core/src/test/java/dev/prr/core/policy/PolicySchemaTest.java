package dev.prr.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.shape.PublishedSchema;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicySchemaTest {

  @Test
  void the_published_schema_is_what_is_checked() throws IOException {
    PublishedSchema.assertShips(
        "prr-policy.schema.json", "What counts in an organization", PolicyShape.DOCUMENT);
  }

  @Test
  void the_complete_example_of_the_page_is_a_policy() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "policy.md"));
    int from = page.indexOf("```yaml\n# Complete") + "```yaml\n".length();
    SourcePath path = new SourcePath("policy.yaml");
    Documents documents =
        DocumentReader.read(
            new SourceText(path, page.substring(from, page.indexOf("```", from))), Limits.DEFAULT);
    List<Document> read = documents.read().stream().map(Documents.Read::document).toList();
    PolicyReading reading = PolicyReader.read(path, read);
    assertEquals(List.of(), reading.problems());
    assertEquals(1, reading.policy().orElseThrow().services().size());
  }
}
