package dev.prr.core.text;

/**
 * Shows outside text so that it cannot act: no escape sequence, no hidden character, no second
 * line, no command to the system that runs the build.
 */
public final class Escaper {
  /**
   * First and last of the code points that are invisible, reorder or control. A fixed table, so
   * that it does not change with the Unicode version of the JDK.
   */
  private static final int[] HIDDEN = {
    0x0000, 0x001F, 0x007F, 0x009F, 0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160,
    0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164,
    0xD800, 0xDFFF, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB, 0xFFFE, 0xFFFF,
    0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  private Escaper() {}

  /** A value within a console line: what cannot be seen is written out. */
  public static String console(String outside) {
    if (isPlain(outside)) {
      return outside;
    }
    StringBuilder shown = new StringBuilder(outside.length());
    outside.codePoints().forEach(c -> show(c, shown));
    return shown.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static void show(int c, StringBuilder shown) {
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (isHidden(c)) {
          shown.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
          shown.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean isHidden(int c) {
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    for (int i = 0; i < HIDDEN.length; i += 2) {
      if (c >= HIDDEN[i] && c <= HIDDEN[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /**
   * A whole console line, made of escaped values, that we do not mean as a command: GitHub obeys
   * lines that begin with {@code ::}, GitHub and Azure {@code ##[} and {@code ##vso[} anywhere,
   * TeamCity {@code ##teamcity[}.
   */
  public static String line(String line) {
    String harmless = withoutMarkers(line);
    int start = 0;
    while (start < harmless.length() && Character.isWhitespace(harmless.charAt(start))) {
      start++;
    }
    return harmless.startsWith("::", start)
        ? harmless.substring(0, start) + ": " + harmless.substring(start + 1)
        : harmless;
  }

  /** Parts every {@code ##} that some letters and a bracket follow. */
  private static String withoutMarkers(String line) {
    StringBuilder parted = new StringBuilder(line);
    for (int at = parted.indexOf("##"); at >= 0; at = parted.indexOf("##", at + 1)) {
      int end = at + 2;
      while (end < parted.length() && Character.isLetter(parted.charAt(end))) {
        end++;
      }
      if (end < parted.length() && parted.charAt(end) == '[') {
        parted.insert(at + 1, ' ');
      }
    }
    return parted.toString();
  }
}
