package dev.prr.core.review.dependency.source;

import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.io.Reader;

/** One format in which a tool tells who calls or needs whom. Keeps no state. */
interface GraphFormat {

  /** What it is called in messages. */
  String name();

  /**
   * Whether a file that begins so is of this format.
   *
   * @param json whether the first sign is that of a JSON object or list
   */
  boolean knows(String head, boolean json);

  /**
   * Takes what the file says.
   *
   * @throws StreamTrouble where it cannot be read on
   */
  void read(Reader text, Sightings into) throws IOException, StreamTrouble;
}
