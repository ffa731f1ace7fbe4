package dev.prr.rules;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Field;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Where an example expects findings: at each line that ends with the comment {@code # expect:
 * rule-id}, and at each {@code {file, line}} listed in {@code expected.yaml}, which is for files
 * without comments and for the descriptor that is supplied.
 */
final class Marks {

  private static final String MARK = "# expect: ";

  private Marks() {}

  static List<Spot> expected(String rule, SortedMap<String, String> files, String listed) {
    List<Spot> spots = new ArrayList<>(listed(listed));
    for (Map.Entry<String, String> file : files.entrySet()) {
      List<String> lines = file.getValue().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        int at = lines.get(i).indexOf(MARK);
        if (at >= 0) {
          String named = lines.get(i).substring(at + MARK.length()).strip();
          if (!named.equals(rule)) {
            throw new AssertionError(
                file.getKey() + ":" + (i + 1) + " expects " + named + " in a folder of " + rule);
          }
          spots.add(new Spot(file.getKey(), i + 1));
        }
      }
    }
    return spots;
  }

  /** The text without its marks, to be shown or compared. */
  static String without(String text) {
    return Arrays.stream(text.split("\n", -1))
        .map(
            line ->
                line.contains(MARK) ? line.substring(0, line.indexOf(MARK)).stripTrailing() : line)
        .collect(Collectors.joining("\n"));
  }

  private static List<Spot> listed(String text) {
    SourceText source = new SourceText(new SourcePath("expected.yaml"), text);
    return DocumentReader.read(source, Limits.DEFAULT).read().stream()
        .map(read -> ((Document.Tree) read.document()).root())
        .flatMap(root -> Field.of(root, Dialect.CORE).items().stream())
        .map(
            item ->
                new Spot(
                    item.at("file").text().ifKnown().orElseThrow(),
                    item.at("line").integer().ifKnown().orElseThrow()))
        .toList();
  }
}
