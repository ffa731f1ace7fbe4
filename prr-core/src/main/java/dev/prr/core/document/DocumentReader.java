package dev.prr.core.document;

import dev.prr.core.document.xml.XmlReader;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;

/** Reads a file by the format its name promises. Never throws on what it finds in it. */
public final class DocumentReader {
  private DocumentReader() {}

  /** Whether files of this name are read at all. */
  public static boolean canRead(SourcePath path) {
    return FileKind.of(path) != FileKind.NONE;
  }

  /** Whether files of this name hold trees, which templates and patches are; prose is not one. */
  public static boolean readsTree(SourcePath path) {
    FileKind kind = FileKind.of(path);
    return kind == FileKind.YAML || kind == FileKind.JSON;
  }

  /** The documents of a file; none where its name promises no format. */
  public static Documents read(SourceText file, Limits limits) {
    return switch (FileKind.of(file.path())) {
      case YAML -> YamlReader.read(file, limits);
      case JSON -> JsonReader.read(file, limits);
      case XML -> XmlReader.read(file, limits);
      case PROPERTIES -> PropertiesReader.read(file, limits);
      case MARKDOWN -> MarkdownReader.read(file, limits);
      case LINES -> LinesReader.read(file);
      case NONE -> new Documents(List.of(), List.of());
    };
  }
}
