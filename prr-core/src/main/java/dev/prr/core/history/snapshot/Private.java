package dev.prr.core.history.snapshot;

import dev.prr.core.text.Redactor;

/** What a snapshot must not keep: credentials, and addresses of people. */
final class Private {

  private Private() {}

  static boolean is(String text) {
    return isAddress(text) || !Redactor.mask(text, "").equals(text);
  }

  /**
   * A word before and a host with a dot behind the sign, as in a mail; not a digest of an image.
   */
  private static boolean isAddress(String text) {
    for (int at = text.indexOf('@', 1); at >= 0; at = text.indexOf('@', at + 1)) {
      int end = at + 1;
      boolean dot = false;
      while (end < text.length() && isOfHost(text.charAt(end))) {
        dot |= text.charAt(end) == '.' && end > at + 1;
        end++;
      }
      boolean wordBefore = Character.isLetterOrDigit(text.charAt(at - 1));
      if (dot && wordBefore && !text.startsWith(":", end) && !text.startsWith("/", end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfHost(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.';
  }
}
