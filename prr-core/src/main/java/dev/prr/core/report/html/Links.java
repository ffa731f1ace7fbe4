package dev.prr.core.report.html;

import java.util.Optional;

/** Where a page may lead: into itself, to its neighbours, and to https addresses. */
public final class Links {

  private Links() {}

  /** The address, if it is one that may be followed. */
  public static Optional<String> safe(String address) {
    if (address.startsWith("https://")) {
      return address.length() > "https://".length() && isPlain(address)
          ? Optional.of(address)
          : Optional.empty();
    }
    boolean inside = !address.startsWith("/") && address.indexOf(':') < 0;
    return inside && !address.isEmpty() && isPlain(address)
        ? Optional.of(address)
        : Optional.empty();
  }

  /** Visible ASCII without quotes, brackets, backslashes and a login before the host. */
  private static boolean isPlain(String address) {
    return address.chars().allMatch(c -> c > ' ' && c < 0x7F && "\"'<>\\`@".indexOf(c) < 0);
  }

  /** An id that any text may become, and that two texts seldom share: letters, digits, dashes. */
  public static String anchor(String text) {
    StringBuilder id = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
              if (plain) {
                id.appendCodePoint(c);
              } else if (c >= 'A' && c <= 'Z') {
                id.appendCodePoint(c + ('a' - 'A'));
              } else if (c == ' ' || c == '-' || c == '_' || c == '/' || c == '.') {
                id.append('-');
              } else {
                id.append('x').append(Integer.toHexString(c));
              }
            });
    return id.toString();
  }
}
