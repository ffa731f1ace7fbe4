package dev.prr.core.review.readiness;

import java.util.ArrayList;
import java.util.List;

/** What becomes of a small text, line by line: {@code - } goes, {@code + } comes. */
public final class LineChanges {

  private LineChanges() {}

  /** Only the lines that change, in the order of the texts. */
  public static List<String> between(String old, String now) {
    List<String> before = old.lines().toList();
    List<String> after = now.lines().toList();
    int[][] common = common(before, after);
    List<String> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        changes.add("- " + before.get(i++));
      } else {
        changes.add("+ " + after.get(j++));
      }
    }
    return changes;
  }

  /** How many lines the rest of both texts has in common, from each pair of places on. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
