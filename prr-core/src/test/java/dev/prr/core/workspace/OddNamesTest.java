package dev.prr.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names that a Java program may not even be able to make, depending on the locale it runs in. A
 * shell makes them, and they must be the same names in every locale.
 */
final class OddNamesTest {
  @TempDir private Path root;

  /** Writes {@code x: 1} into files of these names, given as bytes. */
  private void write(List<byte[]> names) throws Exception {
    StringBuilder script = new StringBuilder();
    for (byte[] name : names) {
      StringBuilder octal = new StringBuilder();
      for (byte b : name) {
        octal.append("\\%03o".formatted(b & 0xFF));
      }
      script.append("n=\"$(printf '").append(octal).append("')\"; mkdir -p \"./${n%/*}\";");
      script.append("printf 'x: 1' > \"./$n\"\n");
    }
    try {
      Process made =
          new ProcessBuilder("sh", "-e", "-c", script.toString()).directory(root.toFile()).start();
      assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "no such names here");
    } catch (IOException e) {
      assumeTrue(false, "this system has no shell: " + e);
    }
  }

  private void writeNamed(List<String> names) throws Exception {
    write(names.stream().map(name -> ("d/" + name).getBytes(StandardCharsets.UTF_8)).toList());
  }

  private Listing list() throws IOException {
    return Workspace.open(root, Limits.DEFAULT).list(path -> path.value().endsWith(".yaml"));
  }

  @Test
  void odd_names_are_names() throws Exception {
    List<String> odd =
        List.of(
            "a\nb.yaml",
            "\u001B[31m.yaml",
            "::error::.yaml",
            "=1+1.yaml",
            "<b>.yaml",
            "\u202Ey.yaml",
            " .yaml",
            "a%20b.yaml",
            "a\\b.yaml",
            "-rf.yaml",
            "sch\u00F6n.yaml",
            "\uD83D\uDE80.yaml",
            "?.yaml");
    writeNamed(odd);
    Workspace workspace = Workspace.open(root, Limits.DEFAULT);
    assertEquals(
        odd.stream().map(name -> new SourcePath("d/" + name)).sorted().toList(),
        list().files().stream().map(SourceFile::path).toList());
    for (String name : odd) {
      Location place = Location.startOf(new SourcePath("d/" + name));
      assertEquals(Optional.of("x: 1"), workspace.line(place), name);
    }
  }

  @Test
  void names_that_differ_only_in_case_or_accents_are_all_left_out() throws Exception {
    writeNamed(
        List.of(
            "app.yaml",
            "App.yaml",
            "caf\u00E9.yaml",
            "cafe\u0301.yaml",
            "CAF\u00C9.yaml",
            "other.yaml",
            "app.YAML.png"));
    assumeTrue(list().paths().size() == 7, "this system takes them for one");
    Listing listing = list();
    assertEquals(
        List.of("d/other.yaml"), listing.files().stream().map(f -> f.path().value()).toList());
    assertEquals(5, listing.unread().size());
    for (Unread unread : listing.unread()) {
      assertEquals(Reason.UNSUPPORTED, unread.leftOut().reason());
      assertTrue(unread.mayMention("anything"));
    }
  }

  @Test
  void folders_that_differ_only_in_case_count_too() throws Exception {
    writeNamed(List.of("deploy/app.yaml", "Deploy/app.yaml"));
    assumeTrue(list().paths().size() == 2, "this system takes them for one");
    assertEquals(List.of(), list().files());
  }

  @Test
  void a_name_that_is_no_utf_8_is_left_out() throws Exception {
    write(List.of(new byte[] {'d', '/', 'a', (byte) 0xFF, '.', 'y', 'a', 'm', 'l'}));
    assertEquals(List.of(), list().files());
    LeftOut left = list().unread().get(0).leftOut();
    assertEquals(Reason.UNREADABLE, left.reason());
    assertEquals("d/a\uFFFD.yaml", left.place().path().value());
  }
}
