package dev.prr.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspaceTest {
  @TempDir private Path tmp;

  private static boolean isYaml(SourcePath path) {
    return path.value().endsWith(".yaml");
  }

  private Path root() throws IOException {
    return Files.createDirectories(tmp.resolve("checkout"));
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = root().resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private Listing list(Path... ignored) throws IOException {
    return Workspace.open(root(), Limits.DEFAULT, ignored).list(WorkspaceTest::isYaml);
  }

  private static List<String> files(Listing listing) {
    return listing.files().stream().map(file -> file.path().value()).toList();
  }

  private FileContent readOnly(String path) throws IOException {
    Workspace workspace = Workspace.open(root(), Limits.DEFAULT);
    try (FileReader reader = workspace.reader()) {
      return reader.read(
          workspace.list(WorkspaceTest::isYaml).files().stream()
              .filter(file -> file.path().value().equals(path))
              .findFirst()
              .orElseThrow());
    }
  }

  private static Reason reason(FileContent content) {
    return ((Unread) content).leftOut().reason();
  }

  @Test
  void wanted_files_are_listed_in_order_and_all_paths_are_known() throws IOException {
    write("deploy/b.yaml", "");
    write("deploy/a.yaml", "");
    write("deploy.yaml", "");
    write("z.txt", "");
    Listing listing = list();
    assertEquals(List.of("deploy.yaml", "deploy/a.yaml", "deploy/b.yaml"), files(listing));
    assertEquals(
        List.of("deploy.yaml", "deploy/a.yaml", "deploy/b.yaml", "z.txt"),
        listing.paths().stream().map(SourcePath::value).toList());
    assertEquals(List.of(), listing.unread());
  }

  @Test
  void what_others_made_is_ignored() throws IOException {
    for (String folder : List.of(".git", ".prr", "target", "build", "node_modules", "out/prr")) {
      write(folder + "/x.yaml", "");
      write("module/" + folder + "/x.yaml", "");
    }
    assertEquals(List.of("module/out/prr/x.yaml"), files(list(Path.of("out/prr"))));
    assertEquals(List.of("module/out/prr/x.yaml"), files(list(root().resolve("out/prr"))));
    assertEquals(2, files(list(tmp)).size());
    assertFalse(list().paths().contains(new SourcePath("target/x.yaml")));
  }

  @Test
  void a_tree_that_is_not_there_or_is_a_file_is_refused() throws IOException {
    write("a.yaml", "");
    assertThrows(IOException.class, () -> Workspace.open(tmp.resolve("none"), Limits.DEFAULT));
    assertThrows(IOException.class, () -> Workspace.open(root().resolve("a.yaml"), Limits.DEFAULT));
  }

  @Test
  void an_empty_tree_is_a_tree() throws IOException {
    assertEquals(new Listing(List.of(), List.of(), list().paths(), List.of()), list());
  }

  @Test
  void a_file_is_read_without_its_byte_order_mark() throws IOException {
    write("a.yaml", "\uFEFFa: \u00E4\r\n");
    assertEquals(new SourceText(new SourcePath("a.yaml"), "a: \u00E4\r\n"), readOnly("a.yaml"));
  }

  @Test
  void text_in_another_encoding_is_left_out_with_advice() throws IOException {
    for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      write("a.yaml", "\uFEFFkind: A".getBytes(name));
      Unread unread = (Unread) readOnly("a.yaml");
      assertEquals(Reason.NOT_TEXT, unread.leftOut().reason());
      assertEquals(
          "It is written in " + name.substring(0, 6) + "; save it as UTF-8.",
          unread.leftOut().detail());
      assertTrue(unread.mayMention("anything"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"61C3", "C0AF", "EDA080", "F8888080", "FF", "6100", "E282", "F4908080"})
  void bytes_that_are_no_strict_utf_8_are_no_text(String hex) throws IOException {
    write("a.yaml", java.util.HexFormat.of().parseHex(hex));
    assertEquals(Reason.NOT_TEXT, reason(readOnly("a.yaml")));
  }

  @Test
  void a_replacement_character_that_is_really_written_is_text() throws IOException {
    write("a.yaml", "a: \uFFFD");
    assertTrue(readOnly("a.yaml") instanceof SourceText);
  }

  @Test
  void a_file_that_changes_after_it_was_listed_is_left_out() throws IOException {
    write("a.yaml", "a: 1");
    Workspace workspace = Workspace.open(root(), Limits.DEFAULT);
    Listing listing = workspace.list(WorkspaceTest::isYaml);
    write("a.yaml", "a: 12");
    try (FileReader reader = workspace.reader()) {
      assertEquals(Reason.UNREADABLE, reason(reader.read(listing.files().get(0))));
      Files.delete(root().resolve("a.yaml"));
      assertEquals(Reason.UNREADABLE, reason(reader.read(listing.files().get(0))));
    }
  }

  @Test
  void files_are_read_in_any_order() throws IOException {
    for (String path : List.of("a/b/c/1.yaml", "a/b/2.yaml", "a/x/3.yaml", "4.yaml")) {
      write(path, path);
    }
    Workspace workspace = Workspace.open(root(), Limits.DEFAULT);
    List<SourceFile> files = workspace.list(WorkspaceTest::isYaml).files();
    try (FileReader reader = workspace.reader()) {
      for (int i : new int[] {2, 0, 3, 1, 1, 3, 0, 2}) {
        SourcePath path = files.get(i).path();
        assertEquals(new SourceText(path, path.value()), reader.read(files.get(i)));
      }
    }
  }

  @Test
  void a_further_source_is_told_from_the_main_tree() throws IOException {
    write("a.yaml", "here");
    write("build/rendered/b.yaml", "rendered");
    write("../gitops/shop/c.yaml", "there");
    Workspace main = Workspace.open(root(), Limits.DEFAULT);
    Workspace gitops = main.further(Path.of("../gitops")).orElseThrow();
    assertEquals(List.of("../gitops/shop/c.yaml"), files(gitops.list(WorkspaceTest::isYaml)));
    assertEquals(Optional.of("there"), gitops.line(at("../gitops/shop/c.yaml", 1)));
    assertEquals(Optional.empty(), main.line(at("../gitops/shop/c.yaml", 1)));
    assertEquals(Optional.empty(), gitops.line(at("a.yaml", 1)));
    Workspace rendered = main.further(Path.of("build/rendered")).orElseThrow();
    assertEquals(List.of("build/rendered/b.yaml"), files(rendered.list(WorkspaceTest::isYaml)));
    assertEquals(
        List.of("../gitops/shop/c.yaml"),
        files(main.further(tmp.resolve("gitops")).orElseThrow().list(WorkspaceTest::isYaml)));
  }

  @Test
  void a_further_source_that_is_not_there_or_holds_the_main_tree_is_none() throws IOException {
    write("a.yaml", "");
    Workspace main = Workspace.open(root(), Limits.DEFAULT);
    assertEquals(Optional.empty(), main.further(Path.of("../none")));
    assertEquals(Optional.empty(), main.further(Path.of("a.yaml")));
    assertEquals(Optional.empty(), main.further(Path.of("..")));
    assertEquals(Optional.empty(), main.further(Path.of(".")));
  }

  @Test
  void a_submodule_that_is_not_checked_out_may_hold_anything() throws IOException {
    String modules = "[submodule \"x\"]\n\tpath = deploy/base\n\turl = ../base.git\n";
    Files.createDirectories(root().resolve("deploy/base"));
    Files.createDirectories(root().resolve("empty"));
    assertEquals(List.of(), list().unread());
    write(".gitmodules", modules);
    assertEquals(1, list().unread().size());
    Unread left = list().unread().get(0);
    assertEquals("deploy/base", left.leftOut().place().path().value());
    assertEquals(Reason.UNREADABLE, left.leftOut().reason());
    assertTrue(left.mayMention("anything"));
    write("deploy/base/a.yaml", "");
    assertEquals(List.of(), list().unread());
  }

  private static Location at(String path, int line) {
    return new Location(new SourcePath(path), line, 1);
  }

  @Test
  void a_line_is_read_again_to_be_shown() throws IOException {
    write("deploy/a.yaml", "one\r\ntwo\rthree\nfour");
    Workspace workspace = Workspace.open(root(), Limits.DEFAULT);
    assertEquals(Optional.of("one"), workspace.line(at("deploy/a.yaml", 1)));
    assertEquals(Optional.of("three"), workspace.line(at("deploy/a.yaml", 3)));
    assertEquals(Optional.of("four"), workspace.line(at("deploy/a.yaml", 4)));
    assertEquals(Optional.empty(), workspace.line(at("deploy/a.yaml", 5)));
    assertEquals(Optional.empty(), workspace.line(at("deploy/none.yaml", 1)));
    assertEquals(Optional.empty(), workspace.line(at("deploy", 1)));
    assertEquals(Optional.empty(), workspace.line(at("../checkout/deploy/a.yaml", 1)));
  }

  @Test
  void a_single_file_is_read_wherever_it_lies() throws IOException {
    write("policy.yaml", "a: 1");
    Path file = root().resolve("policy.yaml");
    assertEquals(
        new SourceText(new SourcePath("policy.yaml"), "a: 1"),
        Workspace.readSingle(file, Limits.DEFAULT));
    assertEquals(
        Reason.TOO_BIG, reason(Workspace.readSingle(file, TestLimits.with("fileBytes", 3))));
    for (Path none : List.of(tmp, tmp.resolve("none"), tmp.getRoot())) {
      assertEquals(Reason.UNREADABLE, reason(Workspace.readSingle(none, Limits.DEFAULT)));
    }
  }

  @Test
  void the_fingerprint_of_a_file_is_what_everybody_computes() throws IOException {
    Files.createDirectories(root().resolve("docs"));
    Files.write(root().resolve("docs/peak.pdf"), new byte[] {'a', 'b', 'c'});

    Fingerprints fingerprints = Workspace.open(root(), Limits.DEFAULT).fingerprints();

    assertEquals(
        Optional.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        fingerprints.sha256(new SourcePath("docs/peak.pdf")));
    assertEquals(Optional.empty(), fingerprints.sha256(new SourcePath("docs/none.pdf")));
    assertEquals(Optional.empty(), fingerprints.sha256(new SourcePath("docs")));
    assertEquals(Optional.empty(), fingerprints.sha256(new SourcePath("../elsewhere.pdf")));
  }

  @Test
  void a_link_and_a_file_beyond_the_limit_have_no_fingerprint() throws IOException {
    Files.writeString(root().resolve("real.txt"), "abc");
    Files.createSymbolicLink(root().resolve("link.txt"), Path.of("real.txt"));
    Limits small = TestLimits.with("evidenceBytes", 2L);

    assertEquals(
        Optional.empty(),
        Workspace.open(root(), Limits.DEFAULT).fingerprints().sha256(new SourcePath("link.txt")));
    assertEquals(
        Optional.empty(),
        Workspace.open(root(), small).fingerprints().sha256(new SourcePath("real.txt")));
  }
}
