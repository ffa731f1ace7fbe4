package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTest {

  @TempDir Path root;

  @Test
  void a_report_is_written_and_then_replaced() throws Exception {
    ReportWriter writer = ReportWriter.into(root, root.resolve("target/prr"));
    assertEquals(Optional.empty(), writer.write("result.json", "old\n"));
    assertEquals(Optional.empty(), writer.write("result.json", "né\n"));
    assertEquals("target/prr/result.json", writer.pathOf("result.json"));
    assertEquals("né\n", Files.readString(root.resolve("target/prr/result.json")));
    assertEquals(List.of("result.json"), names(root.resolve("target/prr")));
  }

  @Test
  void a_link_in_the_judged_tree_cannot_send_a_report_elsewhere() throws Exception {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Path tree = Files.createDirectory(root.resolve("tree"));
    Files.createSymbolicLink(tree.resolve("target"), elsewhere);
    assertEquals(
        Optional.of(
            "The report target/prr/result.json could not be written. A file or a link stands where"
                + " a folder is needed. Move it away, or name another folder with"
                + " -Dprr.outputDirectory=<folder>."),
        ReportWriter.into(tree, tree.resolve("target/prr")).write("result.json", "{}"));
    assertEquals(List.of(), names(elsewhere));
  }

  @Test
  void a_report_that_is_a_link_is_replaced_and_not_written_through() throws Exception {
    Path victim = Files.writeString(root.resolve("victim"), "untouched");
    Path folder = Files.createDirectories(root.resolve("tree/target/prr"));
    Files.createSymbolicLink(folder.resolve("result.json"), victim);
    ReportWriter.into(root.resolve("tree"), folder).write("result.json", "{}");
    assertEquals("untouched", Files.readString(victim));
    assertEquals("{}", Files.readString(folder.resolve("result.json")));
  }

  @Test
  void whichever_step_fails_the_old_report_or_the_new_one_is_there_and_nothing_is_thrown()
      throws Exception {
    int failures = 0;
    for (int step = 1; step <= 20; step++) {
      Path tree = Files.createDirectory(root.resolve("tree" + step));
      Path folder = tree.resolve("target/prr");
      ReportWriter.into(tree, folder).write("result.json", "old");
      Optional<String> problem =
          ReportWriter.into(Disks.fullAt(step), tree, folder).write("result.json", "new");
      failures += problem.isPresent() ? 1 : 0;
      assertEquals(
          problem.isPresent() ? "old" : "new", Files.readString(folder.resolve("result.json")));
      assertEquals(List.of("result.json"), names(folder));
      assertTrue(problem.stream().allMatch(text -> text.contains("No space is left")));
    }
    assertTrue(failures >= 6, "only " + failures + " steps failed");
  }

  @Test
  void a_folder_where_the_report_should_be_is_a_clear_problem() throws Exception {
    Files.createDirectories(root.resolve("target/prr/result.json/x"));
    Optional<String> problem =
        ReportWriter.into(root, root.resolve("target/prr")).write("result.json", "{}");
    assertTrue(problem.orElse("").startsWith("The report target/prr/result.json could not be"));
    assertEquals(List.of("result.json"), names(root.resolve("target/prr")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
