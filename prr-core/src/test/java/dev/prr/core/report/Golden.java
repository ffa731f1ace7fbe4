package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that were read by a person and found good. {@code -Dprr.golden=write} writes them anew, for
 * a person to read again.
 */
final class Golden {

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    if ("write".equals(System.getProperty("prr.golden"))) {
      Path file = Path.of("src/test/resources/dev/prr/core/report").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    try (InputStream in = Golden.class.getResourceAsStream(name)) {
      String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(expected, actual, name);
    }
  }
}
