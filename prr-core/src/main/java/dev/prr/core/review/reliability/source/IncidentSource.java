package dev.prr.core.review.reliability.source;

import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.Reader;

/** One tool's way to write incidents down. */
interface IncidentSource {

  /** The word for it in import.yaml. */
  String format();

  /**
   * Reads a file as a stream.
   *
   * @throws IOException when the reader does; never for what is written in the file
   */
  void read(Reader text, Limits limits, Drafts drafts) throws IOException;

  /** Takes what a source finds. */
  interface Drafts {
    void draft(Draft draft);

    /** Something of the file, or the rest of it, that cannot be read. */
    void bad(int line, String detail);
  }
}
