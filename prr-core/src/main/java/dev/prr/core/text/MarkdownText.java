package dev.prr.core.text;

import java.util.Locale;

/**
 * Outside text in Markdown, as CommonMark and the dialects of GitHub and GitLab read it: shown as
 * it is written, on one line, and nothing in it is a link, a picture, HTML, a mention, a heading or
 * the border of a table.
 */
public final class MarkdownText {

  private static final String ACTIVE = "\\`*_{}[]<>|~^$&";

  private MarkdownText() {}

  /** Text within a paragraph, an item of a list or a cell of a table. */
  public static String of(String outside) {
    StringBuilder markdown = new StringBuilder(outside.length() + 16);
    for (String word : Escaper.console(outside).strip().split(" ", -1)) {
      if (!markdown.isEmpty()) {
        markdown.append(' ');
      }
      boolean first = markdown.isEmpty();
      markdown.append(becomesLink(word) ? codeOf(word) : plain(word, first));
    }
    return markdown.toString();
  }

  /**
   * Text in a span of code. A back quote would end it and a bar would end a cell, and neither can
   * be escaped there everywhere, so their cousins stand for them.
   */
  public static String code(String outside) {
    String shown = Escaper.console(outside).strip();
    return shown.isEmpty() ? "" : "`" + shown.replace('`', '\u00B4').replace('|', '\u00A6') + "`";
  }

  /** The signs that close a sentence stay outside. */
  private static String codeOf(String word) {
    int end = word.length();
    while (end > 1 && ".,;:)".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return code(word.substring(0, end)) + word.substring(end);
  }

  /** Dialects make links of bare addresses, mentions and numbers, however these are escaped. */
  private static boolean becomesLink(String word) {
    return word.indexOf('@') >= 0
        || word.indexOf('#') >= 0
        || word.contains("://")
        || word.toLowerCase(Locale.ROOT).contains("www.");
  }

  private static String plain(String word, boolean first) {
    StringBuilder plain = new StringBuilder(word.length() + 8);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean acts = ACTIVE.indexOf(c) >= 0 && !(c == '_' && isWithinWord(word, i));
      if (acts || (first && beginsBlock(word, i))) {
        plain.append('\\');
      }
      plain.append(c);
    }
    return plain.toString();
  }

  /** Between letters or digits of a plain kind a line below means nothing. */
  private static boolean isWithinWord(String word, int at) {
    return at > 0
        && at + 1 < word.length()
        && isPlain(word.charAt(at - 1))
        && isPlain(word.charAt(at + 1));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** A dash, plus or equals sign that begins a line, or the sign after the number of an item. */
  private static boolean beginsBlock(String word, int at) {
    char c = word.charAt(at);
    if (c == '-' || c == '+' || c == '=') {
      return at == 0;
    }
    return (c == '.' || c == ')')
        && at > 0
        && at == word.length() - 1
        && word.substring(0, at).chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
