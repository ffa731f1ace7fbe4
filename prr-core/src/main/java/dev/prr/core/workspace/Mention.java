package dev.prr.core.workspace;

/**
 * A cheap look for a word in a text that is not parsed. Quoted YAML and JSON may spell a letter by
 * its number, escape a slash, or go on in the next line; where a text does so, any word may stand
 * in it: nobody hides a key that way.
 */
public final class Mention {

  private static final int HEXADECIMAL = 16;

  private Mention() {}

  public static boolean mayBeIn(String text, String word) {
    return text.contains(word) || spellsOtherwise(text);
  }

  /** Whether any word may stand in the text. */
  public static boolean spellsOtherwise(String text) {
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
      if (at + 1 < text.length() && hidesOfWord(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the escape at the backslash stands for something that words are made of. */
  private static boolean hidesOfWord(String text, int backslash) {
    int digits = backslash + 2;
    return switch (text.charAt(backslash + 1)) {
      case 'x' -> isOfWord(text, digits, 2);
      case 'u' -> isOfWord(text, digits, 4);
      case 'U' -> isOfWord(text, digits, 8);
      case '/' -> isQuoted(text, backslash);
      case '\n', '\r' -> isQuoted(text, backslash);
      default -> false;
    };
  }

  private static boolean isOfWord(String text, int from, int length) {
    if (from + length > text.length()) {
      return false;
    }
    int character = 0;
    for (int i = from; i < from + length; i++) {
      int digit = Character.digit(text.charAt(i), HEXADECIMAL);
      if (digit < 0 || character > Character.MAX_CODE_POINT) {
        return false;
      }
      character = character * HEXADECIMAL + digit;
    }
    return Character.isLetterOrDigit(character)
        || (character < 128 && "/.-_:".indexOf(character) >= 0);
  }

  /**
   * Whether a double quote is open there, going by its line: words do not begin in the line before.
   */
  private static boolean isQuoted(String text, int at) {
    boolean open = false;
    for (int i = text.lastIndexOf('\n', at - 1) + 1; i < at; i++) {
      open ^= text.charAt(i) == '"';
    }
    return open;
  }
}
