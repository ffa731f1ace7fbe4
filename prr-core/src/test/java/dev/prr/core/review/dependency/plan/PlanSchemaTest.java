package dev.prr.core.review.dependency.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.shape.PublishedSchema;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check, the schema for editors and the page about reviews say the same. */
final class PlanSchemaTest {

  private static final Path PAGE = Path.of("..", "docs", "reviews.md");

  @Test
  void the_published_schema_is_what_is_checked() throws IOException {
    PublishedSchema.assertShips(
        "prr-dependency-plans.schema.json",
        "Plans and decisions of a dependency review",
        PlanShape.DOCUMENT);
  }

  @Test
  void the_example_of_the_page_is_right_and_has_what_a_plan_can_say() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf("```yaml\napiVersion: prr.dev/v1\nkind: DependencyPlans") + 8;
    assertTrue(from > 8, "the page has no example of plans.yaml");
    String example = page.substring(from, page.indexOf("```", from));
    assertEquals(
        List.of(),
        PlanFile.read(new SourceText(new SourcePath("plans.yaml"), example), Limits.DEFAULT)
            .problems());
    for (String key :
        List.of(
            "held",
            "roles",
            "names",
            "ignored",
            "known",
            "needs",
            "entry",
            "copies",
            "why",
            "acceptable",
            "detect",
            "communicate",
            "escalate",
            "changes",
            "effectiveness",
            "effect",
            "nextReview",
            "tasks",
            "note")) {
      assertTrue(example.contains(key + ":"), key);
    }
  }
}
