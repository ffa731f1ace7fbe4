package dev.prr.core.service.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.document.shape.PublishedSchema;
import dev.prr.core.document.shape.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check, the schema for editors and the page about the file say the same. */
final class DescriptorSchemaTest {

  private static final Path PAGE = Path.of("..", "docs", "prr-yaml.md");

  @Test
  void the_published_schema_is_what_is_checked() throws IOException {
    PublishedSchema.assertShips(
        "prr.schema.json", "A service as PRR reviews it", DescriptorShape.DOCUMENT);
  }

  @Test
  void the_page_names_every_key() throws IOException {
    String page = Files.readString(PAGE);
    List<String> keys = new ArrayList<>();
    collect(DescriptorShape.DOCUMENT, keys);
    assertFalse(keys.isEmpty());
    assertEquals(List.of(), keys.stream().filter(key -> !page.contains("`" + key + "`")).toList());
  }

  @Test
  void the_complete_example_of_the_page_has_no_problem_and_leaves_no_key_out() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf("```yaml\n# Complete") + "```yaml\n".length();
    String example = page.substring(from, page.indexOf("```", from));
    assertEquals(List.of(), Descriptors.problems(InMemoryTree.of("prr.yaml", example).read()));
    List<String> keys = new ArrayList<>();
    collect(DescriptorShape.DOCUMENT, keys);
    assertEquals(List.of(), keys.stream().filter(key -> !example.contains(key + ":")).toList());
  }

  static void collect(Shape shape, List<String> keys) {
    if (shape instanceof Shape.Fields fields) {
      for (Shape.Member member : fields.members()) {
        keys.add(member.key());
        collect(member.shape(), keys);
      }
    } else if (shape instanceof Shape.Items items) {
      collect(items.each(), keys);
    } else if (shape instanceof Shape.WordOr either) {
      collect(either.other(), keys);
    } else if (shape instanceof Shape.Dictionary dictionary) {
      collect(dictionary.each(), keys);
    }
  }
}
