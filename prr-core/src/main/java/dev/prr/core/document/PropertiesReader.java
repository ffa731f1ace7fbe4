package dev.prr.core.document;

import dev.prr.core.document.Document.Format;
import dev.prr.core.document.Scalar.Style;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file of Java properties as one flat mapping, or as several where Spring's separator
 * {@code #---} stands between them. As for Java the last of equal keys counts. What is escaped or
 * goes on over lines is not plain, since it does not stand at its place letter by letter.
 */
final class PropertiesReader {

  private record Property(Scalar key, Scalar value) {}

  private final SourcePath path;
  private final String text;
  private final Limits limits;
  private final List<Documents.Read> read = new ArrayList<>();
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private int startLine = 1;

  private PropertiesReader(SourceText file, Limits limits) {
    this.path = file.path();
    this.text = file.text();
    this.limits = limits;
  }

  static Documents read(SourceText file, Limits limits) {
    return new PropertiesReader(file, limits).read();
  }

  private Documents read() {
    try {
      List<String> lines = text.lines().toList();
      int i = 0;
      while (i < lines.size()) {
        String start = lines.get(i).strip();
        if (start.equals("#---") || start.equals("!---")) {
          close();
          startLine = i + 2;
        } else if (!start.isEmpty() && start.charAt(0) != '#' && start.charAt(0) != '!') {
          i = property(lines, i);
        }
        i++;
      }
      close();
      return new Documents(read, List.of());
    } catch (Refusal e) {
      return new Documents(read, List.of(Trouble.of(e, text)));
    }
  }

  /** Reads a property with the lines it goes on in; gives the index of its last line. */
  private int property(List<String> lines, int first) {
    StringBuilder logical = new StringBuilder(lines.get(first).stripLeading());
    int last = first;
    while (goesOn(logical) && last + 1 < lines.size()) {
      last++;
      logical.setLength(logical.length() - 1);
      logical.append(lines.get(last).stripLeading());
    }
    if (goesOn(logical)) {
      logical.setLength(logical.length() - 1);
    }
    String written = logical.toString();
    int end = endOfKey(written);
    int from = startOfValue(written, end);
    int indent = lines.get(first).length() - lines.get(first).stripLeading().length();
    Style style = last == first && written.indexOf('\\') < 0 ? Style.PLAIN : Style.BLOCK;
    Scalar key = scalar(unescaped(written.substring(0, end)), style, first + 1, indent + 1);
    String before =
        lines.get(first).substring(0, Math.min(lines.get(first).length(), indent + from));
    int column = before.codePointCount(0, before.length()) + 1;
    Scalar value = scalar(unescaped(written.substring(from)), style, first + 1, column);
    properties.remove(key.text());
    properties.put(key.text(), new Property(key, value));
    return last;
  }

  private Scalar scalar(String content, Style style, int line, int column) {
    return new Scalar(path, line, column, content, style, "");
  }

  private static boolean goesOn(CharSequence line) {
    int slashes = 0;
    while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private static int endOfKey(String line) {
    int i = 0;
    while (i < line.length() && "=: \t\f".indexOf(line.charAt(i)) < 0) {
      i += line.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, line.length());
  }

  private static int startOfValue(String line, int endOfKey) {
    int i = skipBlanks(line, endOfKey);
    if (i < line.length() && (line.charAt(i) == '=' || line.charAt(i) == ':')) {
      i = skipBlanks(line, i + 1);
    }
    return i;
  }

  private static int skipBlanks(String line, int from) {
    int i = from;
    while (i < line.length() && " \t\f".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static String unescaped(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder content = new StringBuilder(written.length());
    int i = 0;
    while (i < written.length()) {
      char c = written.charAt(i);
      if (c != '\\' || i + 1 == written.length()) {
        content.append(c);
        i++;
      } else if (written.charAt(i + 1) == 'u'
          && i + 5 < written.length()
          && isHex(written, i + 2)) {
        content.append((char) Integer.parseInt(written, i + 2, i + 6, 16));
        i += 6;
      } else {
        content.append(meaning(written.charAt(i + 1)));
        i += 2;
      }
    }
    return content.toString();
  }

  private static boolean isHex(String text, int from) {
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    };
  }

  private void close() {
    TreeBuilder builder = new TreeBuilder(path, limits);
    builder.openMapping(startLine, 1, Optional.empty());
    for (Property property : properties.values()) {
      builder.scalar(property.key(), Optional.empty());
      builder.scalar(property.value(), Optional.empty());
    }
    builder.close();
    builder
        .root()
        .ifPresent(
            root ->
                read.add(
                    new Documents.Read(new Document.Tree(Format.PROPERTIES, root), List.of())));
    properties.clear();
  }
}
