package dev.prr.core.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentPageTest {

  @TempDir Path root;

  @Test
  void the_pages_of_a_component_are_read_although_its_manifests_need_rendering()
      throws IOException {
    write("overlay/kustomization.yaml", "kind: Kustomization\ncomponents: [../component]\n");
    write("component/patch.yaml", "kind: Deployment\nmetadata: { name: web }\n");
    write("component/README.md", "# Component\n\n## Rollback\n");

    Reading reading =
        ArtifactReader.withAllRecognizers(1).read(Workspace.open(root, Limits.DEFAULT));

    assertTrue(reading.artifacts().stream().anyMatch(MarkdownPage.class::isInstance));
    assertEquals(
        0,
        reading.unread().stream()
            .filter(u -> u.leftOut().place().path().value().endsWith(".md"))
            .count());
    assertTrue(
        reading.unread().stream()
            .anyMatch(u -> u.leftOut().place().path().value().equals("component/patch.yaml")));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
