package dev.prr.core.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Small enough to see: the hard stop is enforced, the habit (median, 90th percentile) is printed
 * for judging.
 */
final class SizeBudgetTest {
  private static final int HARD_STOP = 300;

  @Test
  void no_main_class_is_longer_than_the_hard_stop() throws IOException {
    List<String> tooLong = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (Path file : Sources.main()) {
      int lines = Files.readAllLines(file).size();
      if (lines > HARD_STOP) {
        tooLong.add(file + " has " + lines + " lines");
      }
      if (!file.endsWith("package-info.java")) {
        sizes.add(lines);
      }
    }
    assertFalse(sizes.isEmpty(), "no main class was found, so nothing was measured");
    System.out.printf(
        "main classes: %d, median %d lines (aim 60), 90th percentile %d (aim 150), hard stop %d%n",
        sizes.size(), percentile(sizes, 50), percentile(sizes, 90), HARD_STOP);
    assertEquals(List.of(), tooLong, "split by what changes together, not by length");
  }

  @Test
  void a_percentile_is_the_smallest_size_that_covers_its_share() {
    List<Integer> sizes = List.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    assertEquals(5, percentile(sizes, 50));
    assertEquals(9, percentile(sizes, 90));
    assertEquals(7, percentile(List.of(7), 90));
  }

  /** Nearest-rank percentile. */
  private static int percentile(List<Integer> sizes, int percent) {
    int rank = (sizes.size() * percent + 99) / 100;
    return sizes.stream().sorted().toList().get(rank - 1);
  }
}
