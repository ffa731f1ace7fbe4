package dev.prr.core.report.markdown;

import dev.prr.core.text.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** A table in the dialect that GitHub and GitLab share. */
final class Rows {

  private Rows() {}

  /** The head; the words are ours. */
  static void head(StringBuilder page, String... columns) {
    page.append("\n| ").append(String.join(" | ", columns)).append(" |\n|");
    page.append("---|".repeat(columns.length)).append('\n');
  }

  /** A row of cells that are Markdown already. */
  static void add(StringBuilder page, List<String> cells) {
    page.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  /** Outside text in a cell. */
  static String text(String outside) {
    return MarkdownText.of(outside);
  }

  /** A name or a place in a cell. */
  static String code(Object outside) {
    return MarkdownText.code(outside.toString());
  }
}
