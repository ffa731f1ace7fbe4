package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is generated, kept in the repository, and compared at every build. */
final class Golden {

  private static final String UPDATE = "prr.updateGolden";

  private Golden() {}

  /** Whether the files are to be written anew instead of compared. */
  static boolean isUpdating() {
    return Boolean.getBoolean(UPDATE);
  }

  static void compare(Path file, String generated) {
    if (isUpdating()) {
      write(file, generated);
    } else {
      String kept = Files.isRegularFile(file) ? RuleFolder.read(file) : "";
      assertEquals(
          kept,
          generated,
          file + " is stale; write it anew with -D" + UPDATE + "=true and read the difference");
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
