package dev.prr.core.report.reliability;

import dev.prr.core.text.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of Markdown, put together piece by piece; whatever comes from outside is escaped. */
final class MarkdownTable {
  private MarkdownTable() {}

  static String head(String... names) {
    return "| " + String.join(" | ", names) + " |\n|" + "---|".repeat(names.length) + "\n";
  }

  static String row(List<String> cells) {
    return cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String row(String... cells) {
    return row(List.of(cells));
  }
}
