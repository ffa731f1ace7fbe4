package dev.prr.core.history.chain;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What waits to be sealed. */
public interface Deposits {

  /** A record that waits. */
  interface Waiting {
    /** What it is called where it waits; names sort in the order in which they are sealed. */
    String name();

    /** The month of its instant, such as {@code 2026-11}. */
    String month();

    /** What kind of record it is: lower-case letters. */
    String kind();
  }

  /** All that wait, in the order in which they are to be sealed. */
  List<? extends Waiting> waiting() throws IOException;

  /** Its bytes; empty when they are not those that were deposited, which is left for the audit. */
  Optional<byte[]> read(Waiting deposit) throws IOException;

  /** Takes it away once it is sealed. */
  void forget(Waiting deposit) throws IOException;
}
