package dev.prr.core.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Scalar;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.Unread;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArtifactReaderTest {
  /** Recognizes every mapping with a kind in files that hold the word {@code kind}. */
  private static final class Kinds implements Recognizer {
    @Override
    public boolean mayWant(FileHint hint) {
      return hint.mentions("kind");
    }

    @Override
    public List<Artifact> recognize(Document document) {
      List<Artifact> found = new ArrayList<>();
      for (Mapping thing : Trees.things(document)) {
        if (thing.repeated("kind").isEmpty()
            && thing.get("kind").orElse(thing) instanceof Scalar k) {
          found.add(new KubernetesObject("v1", k.text(), thing));
        }
      }
      return found;
    }
  }

  /** Breaks on one document. */
  private static final class Faulty implements Recognizer {
    @Override
    public boolean mayWant(FileHint hint) {
      return hint.mentions("kind");
    }

    @Override
    public List<Artifact> recognize(Document document) {
      String text = document.toString();
      if (text.contains("Endless")) {
        return recognize(document);
      }
      if (text.contains("Poison")) {
        throw new IllegalStateException("hunter2");
      }
      return List.of();
    }
  }

  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Reading read(int threads, Recognizer... recognizers) throws IOException {
    return new ArtifactReader(List.of(recognizers), threads)
        .read(Workspace.open(root, Limits.DEFAULT));
  }

  private static List<String> kinds(Reading reading) {
    return reading.artifacts().stream().map(a -> ((KubernetesObject) a).kind()).toList();
  }

  @Test
  void artifacts_come_in_order_of_path_and_place() throws IOException {
    write("b.yaml", "kind: C\n---\nkind: D\n");
    write("a/z.yml", "- kind: A\n- kind: B\n");
    write("c.json", "{\"kind\": \"E\"}");
    write("README.md", "# kind\n");
    Reading reading = read(2, new Kinds());
    assertEquals(List.of("A", "B", "C", "D", "E"), kinds(reading));
    assertEquals(4, reading.files());
    assertEquals(5, reading.documents());
    assertEquals(4, reading.paths().size());
  }

  @Test
  void what_no_recognizer_may_want_is_not_even_parsed() throws IOException {
    write("a.yaml", "kind: A\n");
    write("tsconfig.json", "{ // no JSON\n}");
    write("broken.yaml", "a: [\n");
    write("logo.png", "kind");
    Reading reading = read(1, new Kinds());
    assertEquals(List.of(), reading.unread());
    assertEquals(1, reading.files());
    assertEquals(4, reading.paths().size());
  }

  @Test
  void what_is_wanted_and_broken_is_left_out_with_its_place() throws IOException {
    write("a.yaml", "kind: A\n---\nkind: [\n");
    Reading reading = read(1, new Kinds());
    assertEquals(List.of("A"), kinds(reading));
    assertEquals(Reason.MALFORMED, reading.unread().get(0).leftOut().reason());
  }

  @Test
  void a_document_that_nobody_recognizes_is_counted_and_not_left_out() throws IOException {
    write("a.yaml", "some: kind of text\n");
    Reading reading = read(1, new Kinds());
    assertEquals(List.of(), reading.artifacts());
    assertEquals(List.of(), reading.unread());
    assertEquals(1, reading.documents());
  }

  @Test
  void a_repeated_key_in_an_artifact_is_reported_but_hides_nothing_else() throws IOException {
    write("a.yaml", "kind: A\nspec: 1\nspec: 2\n");
    Unread left = read(1, new Kinds()).unread().get(0);
    assertEquals("a.yaml:3:1", left.leftOut().place().toString());
    assertEquals(Reason.MALFORMED, left.leftOut().reason());
    assertFalse(left.mayMention("spec"));
  }

  @Test
  void a_document_that_is_not_recognized_for_a_repeated_key_may_be_what_it_mentions()
      throws IOException {
    write("a.yaml", "kind: A\nkind: Deployment\n");
    Unread left = read(1, new Kinds()).unread().get(0);
    assertTrue(left.mayMention("Deployment"));
    assertFalse(left.mayMention("Service"));
  }

  @Test
  void a_recognizer_that_breaks_hurts_only_that_document_and_leaks_nothing() throws IOException {
    write("a.yaml", "kind: Poison\n---\nkind: A\n");
    write("b.yaml", "kind: Endless\n");
    write("c.yaml", "kind: B\n");
    Reading reading = read(2, new Faulty(), new Kinds());
    assertEquals(List.of("Poison", "A", "Endless", "B"), kinds(reading));
    assertEquals(2, reading.unread().size());
    for (Unread left : reading.unread()) {
      assertEquals(Reason.UNSUPPORTED, left.leftOut().reason());
      assertTrue(left.leftOut().detail().contains("in Faulty"), left.leftOut().detail());
      assertFalse(left.leftOut().detail().contains("hunter2"));
    }
    assertTrue(reading.unread().get(0).mayMention("Poison"));
  }

  @Test
  void the_result_depends_neither_on_threads_nor_on_the_locale() throws IOException {
    for (int i = 0; i < 300; i++) {
      String broken = i % 7 == 0 ? "\n---\nkind: [" : "";
      write("f" + i % 11 + "/I" + i + ".YAML", "kind: K" + i + "\nkind2: x\nkind2: y" + broken);
    }
    Reading once = read(1, new Kinds(), new Faulty());
    assertEquals(300, once.artifacts().size());
    assertFalse(once.unread().isEmpty());
    Locale usual = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG", "en-US")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        for (int threads : new int[] {1, 2, 8}) {
          assertEquals(once, read(threads, new Faulty(), new Kinds()));
        }
      }
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void nothing_is_left_running() throws IOException {
    write("a.yaml", "kind: A\n");
    int before = Thread.activeCount();
    read(4, new Kinds());
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (Thread.activeCount() > before && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertTrue(Thread.activeCount() <= before, "threads of other tests may have ended meanwhile");
  }

  @Test
  void an_empty_tree_gives_an_empty_reading() throws IOException {
    Reading reading = read(2, new Kinds());
    assertEquals(0, reading.files());
    assertEquals(List.of(), reading.artifacts());
  }

  @Test
  void a_further_source_is_read_alike_under_its_own_paths() throws IOException {
    write("checkout/a.yaml", "kind: A\n");
    write("gitops/overlay/kustomization.yaml", "patches: [patch.yaml]\n");
    write("gitops/overlay/patch.yaml", "kind: P\n");
    write("gitops/b.yaml", "kind: B\n");
    Workspace gitops =
        Workspace.open(root.resolve("checkout"), Limits.DEFAULT)
            .further(Path.of("../gitops"))
            .orElseThrow();
    Reading reading = new ArtifactReader(List.of(new Kinds()), 2).read(gitops);
    assertEquals(List.of("B"), kinds(reading));
    assertEquals(new SourcePath("../gitops/b.yaml"), reading.artifacts().get(0).place().path());
    assertEquals(2, reading.unread().size());
  }

  @Test
  void the_installed_recognizers_are_found() throws IOException {
    write("a.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: web}\n");
    Reading reading =
        ArtifactReader.withAllRecognizers(2).read(Workspace.open(root, Limits.DEFAULT));
    assertEquals(List.of("Service"), kinds(reading));
  }

  @Test
  void at_least_one_thread_is_needed() {
    assertThrows(IllegalArgumentException.class, () -> new ArtifactReader(List.of(), 0));
  }
}
