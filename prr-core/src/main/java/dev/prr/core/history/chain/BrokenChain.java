package dev.prr.core.history.chain;

/** The chain cannot be gone on with; the message says what, where, why and what to do. */
public final class BrokenChain extends Exception {

  private static final long serialVersionUID = 1L;

  BrokenChain(String what) {
    super(what + " Nothing more is sealed until that is cleared up: prr:audit shows all of it.");
  }

  /** What, where, why and what to do. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
