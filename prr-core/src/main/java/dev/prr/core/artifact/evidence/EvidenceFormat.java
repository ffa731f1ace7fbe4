package dev.prr.core.artifact.evidence;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.util.List;

/**
 * Knows one format of evidence. Implementations are found by the service loader, marked
 * {@code @AutoService(EvidenceFormat.class)}. They keep no state and may be called from several
 * threads.
 */
public interface EvidenceFormat {

  /** Whether a file that begins so is of this format. */
  boolean knows(Head head);

  /**
   * What the file says; empty when it is of another format after all.
   *
   * @throws StreamTrouble where it cannot be read on
   */
  List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble;
}
