package dev.prr.core.text;

import java.nio.charset.StandardCharsets;

/** Outside text in addresses. */
public final class Uris {

  private static final String PLAIN = "-._~!$&'()*+,;=@/";

  private Uris() {}

  /**
   * A path as a relative reference (RFC 3986, section 4.2): everything but letters, digits and a
   * few signs is percent-encoded in UTF-8, so that no file name can be a scheme, a query, a
   * fragment or a second path.
   */
  public static String path(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || (c < 0x80 && PLAIN.indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append('%').append(digit(c >> 4)).append(digit(c & 0xF));
      }
    }
    return uri.toString();
  }

  private static char digit(int value) {
    return Character.toUpperCase(Character.forDigit(value, 16));
  }

  /** Whether text that people wrote is an address of the web, without a password in it. */
  public static boolean isWeb(String address) {
    boolean web = address.startsWith("https://") || address.startsWith("http://");
    return web
        && address.indexOf('@') < 0
        && address.length() > "https://".length()
        && address.chars().allMatch(c -> c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0);
  }
}
