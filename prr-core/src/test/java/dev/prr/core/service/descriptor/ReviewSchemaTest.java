package dev.prr.core.service.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.document.shape.PublishedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check, the schema for editors and the page about reviews say the same. */
final class ReviewSchemaTest {

  private static final Path PAGE = Path.of("..", "docs", "review.md");

  @Test
  void the_published_schema_is_what_is_checked() throws IOException {
    PublishedSchema.assertShips(
        "prr-review.schema.json", "The last decision of a review board", ReviewShape.DOCUMENT);
  }

  @Test
  void the_page_names_every_key_and_its_example_has_all_of_them() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf("```yaml\n# Complete") + "```yaml\n".length();
    String example = page.substring(from, page.indexOf("```", from));
    assertEquals(
        List.of(), Descriptors.problems(InMemoryTree.of("prr/review.yaml", example).read()));
    List<String> keys = new ArrayList<>();
    DescriptorSchemaTest.collect(ReviewShape.DOCUMENT, keys);
    assertFalse(keys.isEmpty());
    assertEquals(List.of(), keys.stream().filter(key -> !page.contains("`" + key + "`")).toList());
    assertEquals(List.of(), keys.stream().filter(key -> !example.contains(key + ":")).toList());
  }
}
