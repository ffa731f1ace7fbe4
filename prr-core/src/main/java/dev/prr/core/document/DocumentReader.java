package dev.prr.core.document;

import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;
import java.util.Locale;

/** Reads a file by the format its name promises. Never throws on what it finds in it. */
public final class DocumentReader {
  private DocumentReader() {}

  private enum Kind {
    YAML,
    JSON,
    MARKDOWN,
    LINES,
    NONE
  }

  /** Whether files of this name are read at all. */
  public static boolean canRead(SourcePath path) {
    return kindOf(path) != Kind.NONE;
  }

  /** Whether files of this name hold trees, which templates and patches are; prose is not one. */
  public static boolean readsTree(SourcePath path) {
    return kindOf(path) == Kind.YAML || kindOf(path) == Kind.JSON;
  }

  /** The documents of a file; none where its name promises no format. */
  public static Documents read(SourceText file, Limits limits) {
    return switch (kindOf(file.path())) {
      case YAML -> YamlReader.read(file, limits);
      case JSON -> JsonReader.read(file, limits);
      case MARKDOWN -> MarkdownReader.read(file, limits);
      case LINES -> LinesReader.read(file);
      case NONE -> new Documents(List.of(), List.of());
    };
  }

  private static Kind kindOf(SourcePath path) {
    String name = path.fileName();
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "codeowners", "tf", "tofu" -> Kind.LINES;
      case "yaml", "yml", "kustomization" -> Kind.YAML;
      case "json" -> Kind.JSON;
      case "md", "markdown" -> Kind.MARKDOWN;
      default -> Kind.NONE;
    };
  }
}
