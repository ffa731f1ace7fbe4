package dev.prr.core.artifact.evidence.statement;

import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Field;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.io.IOException;
import java.io.Reader;

/** Reads a file that somebody wrote by hand, as a tree, within the limits of ordinary files. */
final class SmallDocument {

  private static final int PIECE = 8192;

  private SmallDocument() {}

  /** The root of its only document. */
  static Field read(EvidenceText text) throws IOException, StreamTrouble {
    Documents documents =
        DocumentReader.read(
            new SourceText(text.path(), all(text.reader(), text.limits().fileBytes())),
            text.limits());
    for (Unread unread : documents.unread()) {
      Location place = unread.leftOut().place();
      throw new StreamTrouble(unread.leftOut().detail(), place.line(), place.column());
    }
    if (documents.read().size() != 1
        || !(documents.read().get(0).document() instanceof Document.Tree tree)) {
      throw new StreamTrouble("It holds more than one document; write one into each file.", 1, 1);
    }
    return Field.of(tree.root(), Dialect.CORE);
  }

  private static String all(Reader reader, long most) throws IOException, StreamTrouble {
    StringBuilder text = new StringBuilder();
    char[] piece = new char[PIECE];
    for (int read = reader.read(piece); read > 0; read = reader.read(piece)) {
      text.append(piece, 0, read);
      if (text.length() > most) {
        throw new StreamTrouble("It is longer than anything somebody states; shorten it.", 1, 1);
      }
    }
    return text.toString();
  }
}
