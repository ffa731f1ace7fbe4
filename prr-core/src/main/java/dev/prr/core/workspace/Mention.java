package dev.prr.core.workspace;

/**
 * A cheap look for a word in a text that is not parsed. Where the text spells characters by their
 * numbers, as quoted YAML and JSON may, any word may stand in it: nobody hides a key that way.
 */
public final class Mention {

  private Mention() {}

  public static boolean mayBeIn(String text, String word) {
    return text.contains(word) || spellsByNumber(text);
  }

  /** Whether any word may stand in the text. */
  public static boolean spellsByNumber(String text) {
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
      if (at + 1 < text.length() && "xuU".indexOf(text.charAt(at + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
