package dev.prr.core.artifact.identity;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.CodeOwners;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.document.Document;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * CODEOWNERS where GitHub and GitLab look for it, with GitLab's sections. {@code OWNERS} of
 * Kubernetes is another format.
 */
@AutoService(Recognizer.class)
public final class CodeOwnersRecognizer implements Recognizer {

  private static final Set<String> PLACES =
      Set.of("CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  @Override
  public boolean mayWant(FileHint hint) {
    return PLACES.contains(hint.path().value());
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return document instanceof Document.Lines lines && PLACES.contains(lines.path().value())
        ? List.of(new CodeOwners(lines.path(), entries(lines)))
        : List.of();
  }

  private static List<CodeOwners.Entry> entries(Document.Lines file) {
    List<CodeOwners.Entry> entries = new ArrayList<>();
    Section section = Section.NONE;
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (Section.isHeader(line)) {
        section = Section.parse(line);
      } else {
        entries.add(entry(line, section, new Location(file.path(), i + 1, indent(file, i) + 1)));
      }
    }
    return entries;
  }

  private static int indent(Document.Lines file, int index) {
    String line = file.lines().get(index);
    return line.codePointCount(0, line.indexOf(line.strip()));
  }

  /** A pattern and its owners; without owners those of the section, an exclusion has none. */
  private static CodeOwners.Entry entry(String line, Section section, Location place) {
    List<String> words = words(line);
    String pattern = words.get(0);
    List<String> owners = words.subList(1, words.size());
    if (pattern.startsWith("!") && pattern.length() > 1) {
      return new CodeOwners.Entry(pattern.substring(1), List.of(), section.name(), place);
    }
    List<String> effective = owners.isEmpty() ? section.owners() : owners;
    return new CodeOwners.Entry(pattern, effective, section.name(), place);
  }

  /** Split at blanks; a backslash takes the next character as it is; {@code #} ends the line. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        word.append(line.charAt(i));
      } else if (Character.isWhitespace(c)) {
        close(word, words);
      } else if (c == '#' && word.isEmpty()) {
        break;
      } else {
        word.append(c);
      }
    }
    close(word, words);
    return words;
  }

  private static void close(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** {@code [Name][2] @owners} or {@code ^[Name]}; names are the same in any letter case. */
  private record Section(String name, List<String> owners) {

    static final Section NONE = new Section("", List.of());

    /** A pattern may begin with a bracket expression, but it is followed by more pattern. */
    static boolean isHeader(String line) {
      int close = line.indexOf(']');
      boolean opens = line.startsWith("[") || line.startsWith("^[");
      return opens
          && close > 0
          && (close + 1 == line.length() || "[ \t".indexOf(line.charAt(close + 1)) >= 0);
    }

    static Section parse(String line) {
      int open = line.indexOf('[');
      int close = line.indexOf(']');
      String rest = line.substring(close + 1);
      if (rest.startsWith("[")) {
        rest = rest.substring(rest.indexOf(']') + 1);
      }
      String name = line.substring(open + 1, close).strip();
      return new Section(name.toLowerCase(Locale.ROOT), words(rest));
    }
  }
}
