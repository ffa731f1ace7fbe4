package dev.prr.core.artifact;

import dev.prr.core.document.Document;
import java.util.List;

/**
 * Knows one format. Implementations are found by the service loader: a new format is a new class
 * marked {@code @AutoService(Recognizer.class)} and touches nothing else. They keep no state and
 * may be called from several threads.
 */
public interface Recognizer {

  /**
   * Whether a file of this name and beginning can hold such an artifact: a cheap look that spares
   * parsing what nobody wants.
   *
   * @param hint its path and its text
   */
  boolean mayWant(FileHint hint);

  /** What the document is; empty when it is not of this format. Never throws on odd content. */
  List<Artifact> recognize(Document document);
}
