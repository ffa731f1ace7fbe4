package dev.prr.core.artifact.code;

import dev.prr.core.artifact.Dockerfile.Instruction;
import dev.prr.core.document.Document;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a Dockerfile into instructions: continued lines, comments, here-documents. */
public final class Instructions {

  private final Document.Lines file;
  private final List<String> lines;
  private int at;
  private char escape = '\\';

  Instructions(Document.Lines file) {
    this.file = file;
    this.lines = file.lines();
  }

  List<Instruction> all() {
    readDirectives();
    List<Instruction> all = new ArrayList<>();
    while (at < lines.size()) {
      String line = lines.get(at).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        at++;
      } else {
        all.add(instruction());
      }
    }
    return all;
  }

  /** {@code # escape=`} counts only before anything else is written. */
  private void readDirectives() {
    while (at < lines.size()) {
      String line = lines.get(at).strip();
      int equals = line.indexOf('=');
      if (!line.startsWith("#") || equals < 0) {
        return;
      }
      if (line.substring(1, equals).strip().equalsIgnoreCase("escape")
          && line.substring(equals + 1).strip().equals("`")) {
        escape = '`';
      }
      at++;
    }
  }

  private Instruction instruction() {
    String first = lines.get(at);
    int indent = first.length() - first.stripLeading().length();
    Location place = new Location(file.path(), at + 1, first.codePointCount(0, indent) + 1);
    String text = joined();
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String keyword = text.substring(0, end).toUpperCase(Locale.ROOT);
    String rest = text.substring(end).strip();
    if (keyword.equals("RUN") || keyword.equals("COPY") || keyword.equals("ADD")) {
      skipHereDocuments(rest);
    }
    return new Instruction(keyword, rest, place);
  }

  /** Comments and empty lines between continued lines are no part of them. */
  private String joined() {
    StringBuilder text = new StringBuilder();
    boolean goesOn = true;
    while (goesOn && at < lines.size()) {
      String line = lines.get(at).stripTrailing();
      at++;
      String start = line.strip();
      if (text.length() > 0 && (start.isEmpty() || start.startsWith("#"))) {
        continue;
      }
      goesOn = !line.isEmpty() && line.charAt(line.length() - 1) == escape;
      text.append(goesOn ? line.substring(0, line.length() - 1) : line).append(' ');
    }
    return text.toString().strip();
  }

  private void skipHereDocuments(String text) {
    for (int start = text.indexOf("<<"); start >= 0; start = text.indexOf("<<", start + 2)) {
      String name = nameOfHereDocument(text, start + 2);
      if (!name.isEmpty()) {
        while (at < lines.size() && !lines.get(at).strip().equals(name)) {
          at++;
        }
        at = Math.min(at + 1, lines.size());
      }
    }
  }

  private static String nameOfHereDocument(String text, int from) {
    int i = from;
    while (i < text.length() && "-\"'".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int end = i;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return text.substring(i, end);
  }

  /** Split at blanks; quotes keep blanks and are dropped. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        if (quote != 0) {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        begun = true;
      } else if (Character.isWhitespace(c)) {
        if (begun || word.length() > 0) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
      }
    }
    if (begun || word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }
}
