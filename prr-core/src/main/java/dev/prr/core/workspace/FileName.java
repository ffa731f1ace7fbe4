package dev.prr.core.workspace;

import dev.prr.core.source.SourcePath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** Names of files, the same on every machine. */
final class FileName {
  /** Stands where a name has bytes that are no UTF-8. */
  private static final char NOT_UTF_8 = '\uFFFD';

  private FileName() {}

  /**
   * The name of one file or folder. The JDK decodes names with the encoding of the machine's
   * locale, which loses letters; their bytes are read as UTF-8 instead.
   */
  static String of(Path name) {
    String decoded = name.toString();
    if (isAscii(decoded) || !isUnix(name)) {
      return decoded;
    }
    String address = name.toUri().getRawPath();
    String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return decodePercent(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether nobody can say what the name is. */
  static boolean isBroken(String name) {
    return name.indexOf(NOT_UTF_8) >= 0;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == 0 || name.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnix(Path path) {
    return path.getFileSystem().getSeparator().equals("/");
  }

  private static String decodePercent(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * What two paths have in common that a system may take for one: upper and lower case, and the two
   * ways to write an accented letter, count as equal.
   */
  static String folded(SourcePath path) {
    if (isAscii(path.value())) {
      // Nothing to compose; and the tables of accents are not loaded for nothing.
      return path.value().toLowerCase(Locale.ROOT);
    }
    String composed = Normalizer.normalize(path.value(), Normalizer.Form.NFC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}
