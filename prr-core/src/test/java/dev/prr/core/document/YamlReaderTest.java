package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class YamlReaderTest {
  private static final SourcePath PATH = new SourcePath("deploy/app.yaml");

  private static Documents read(String text) {
    return DocumentReader.read(new SourceText(PATH, text), Limits.DEFAULT);
  }

  private static Mapping only(String text) {
    Documents documents = read(text);
    assertEquals(List.of(), documents.unread());
    assertEquals(1, documents.read().size());
    return (Mapping) ((Document.Tree) documents.read().get(0).document()).root();
  }

  private static LeftOut leftOut(Documents documents) {
    assertEquals(1, documents.unread().size(), documents::toString);
    return documents.unread().get(0).leftOut();
  }

  @Test
  void every_node_knows_its_line_and_its_column_in_code_points() {
    Mapping root = only("kind: Deployment\nspec:\n  list:\n    - '\uD83D\uDE80': here\n");
    Field item = Field.of(root, Dialect.YAML_1_1).at("spec", "list").items().get(0);
    assertEquals(new Location(PATH, 4, 7), item.place());
    assertEquals(new Location(PATH, 4, 12), item.fields().get(0).getValue().place());
  }

  @Test
  void a_document_that_is_whole_before_a_mistake_is_kept_and_the_rest_is_left_out() {
    Documents documents = read("kind: A\n---\nkind: B\n---\nkind: C\n  bad: x\n");
    assertEquals(2, documents.read().size());
    assertEquals(LeftOut.Reason.MALFORMED, leftOut(documents).reason());
    assertEquals(6, leftOut(documents).place().line());
    assertTrue(documents.unread().get(0).mayMention("kind: C"));
    assertTrue(!documents.unread().get(0).mayMention("kind: B"));
  }
}
