package dev.prr.core.artifact.terraform;

import dev.prr.core.artifact.TerraformBlock;
import dev.prr.core.artifact.TerraformBlock.Kind;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds where resources and module calls are written in a configuration, without understanding it:
 * the head of each block at the top, and the first word of each line directly in it. Strings,
 * comments and texts that run over lines are passed over.
 */
final class BlockSkimmer {

  private final SourcePath path;
  private final List<TerraformBlock> blocks = new ArrayList<>();
  private final SortedMap<String, Location> arguments = new TreeMap<>();
  private Optional<Head> head = Optional.empty();
  private Optional<String> heredoc = Optional.empty();
  private boolean comment;
  private int depth;

  private record Head(Kind kind, String type, String name, Location place) {}

  private BlockSkimmer(SourcePath path) {
    this.path = path;
  }

  static List<TerraformBlock> blocks(SourcePath path, List<String> lines) {
    BlockSkimmer skimmer = new BlockSkimmer(path);
    for (int i = 0; i < lines.size(); i++) {
      skimmer.line(lines.get(i), i + 1);
    }
    return skimmer.blocks;
  }

  private void line(String line, int number) {
    if (heredoc.isPresent()) {
      heredoc = heredoc.filter(end -> !line.strip().equals(end));
      return;
    }
    String start = line.strip();
    Location place = new Location(path, number, 1 + leading(line));
    if (!comment && depth == 0) {
      head = headOf(start, place);
    } else if (!comment && depth == 1 && head.isPresent()) {
      String word = word(start);
      if (!word.isEmpty()) {
        arguments.putIfAbsent(word, place);
      }
    }
    brackets(line);
    if (depth == 0 && head.isPresent() && !start.isEmpty()) {
      Head whole = head.get();
      blocks.add(
          new TerraformBlock(whole.kind(), whole.type(), whole.name(), arguments, whole.place()));
      arguments.clear();
      head = Optional.empty();
    }
  }

  /** Counts what opens and closes, and notes a text or comment that goes on on the next line. */
  private void brackets(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (comment) {
        if (line.startsWith("*/", i)) {
          comment = false;
          i++;
        }
      } else if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '#' || line.startsWith("//", i)) {
        return;
      } else if (line.startsWith("/*", i)) {
        comment = true;
        i++;
      } else if (line.startsWith("<<", i) && isHeredoc(line.substring(i + 2))) {
        String mark = line.substring(i + 2).strip();
        heredoc = Optional.of(mark.startsWith("-") ? mark.substring(1).strip() : mark);
        return;
      } else if (c == '{' || c == '[' || c == '(') {
        depth++;
      } else if (c == '}' || c == ']' || c == ')') {
        depth = Math.max(0, depth - 1);
      }
    }
  }

  private static boolean isHeredoc(String rest) {
    String mark = rest.strip();
    String word = mark.startsWith("-") ? mark.substring(1) : mark;
    return !word.isEmpty() && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }

  private static Optional<Head> headOf(String line, Location place) {
    String spaced = line.replace("{", " { ").replace('"', ' ').replace('\t', ' ');
    List<String> words = Stream.of(spaced.split(" ")).filter(w -> !w.isEmpty()).toList();
    if (words.size() >= 3 && words.get(0).equals("resource") && !words.get(2).equals("{")) {
      return Optional.of(new Head(Kind.RESOURCE, words.get(1), words.get(2), place));
    }
    return words.size() >= 2 && words.get(0).equals("module") && !words.get(1).equals("{")
        ? Optional.of(new Head(Kind.MODULE, "", words.get(1), place))
        : Optional.empty();
  }

  private static int leading(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String word(String line) {
    int end = 0;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
      end++;
    }
    return line.substring(0, end);
  }
}
