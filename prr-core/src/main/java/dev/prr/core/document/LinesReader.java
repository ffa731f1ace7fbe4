package dev.prr.core.document;

import dev.prr.core.workspace.SourceText;
import java.util.List;

/** Reads a file of lines. */
final class LinesReader {
  private LinesReader() {}

  static Documents read(SourceText file) {
    Document.Lines lines = new Document.Lines(file.path(), file.text().lines().toList());
    return new Documents(List.of(new Documents.Read(lines, List.of())), List.of());
  }
}
