package dev.prr.core.history.chain;

/** A line that is no link of the chain; the message says why in a sentence. */
final class BrokenLink extends Exception {

  private static final long serialVersionUID = 1L;

  BrokenLink(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
