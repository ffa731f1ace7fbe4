package dev.prr.core.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every room has a door sign: a package-info.java that says what it does and that nothing in it is
 * null.
 */
final class PackageDoorTest {
  private static final Pattern SIGN =
      Pattern.compile("/\\*\\*(?<text>.*?)\\*/\\s*@NullMarked\\s+package\\s", Pattern.DOTALL);
  private static final Pattern SENTENCE =
      Pattern.compile("\\p{Lu}\\S*(\\s+\\S+){3,}?[.:](\\s|$)", Pattern.DOTALL);

  @Test
  void every_main_package_has_a_null_marked_door_sign() throws IOException {
    Set<Path> packages = new TreeSet<>();
    Sources.main().forEach(file -> packages.add(file.getParent()));
    assertFalse(packages.isEmpty(), "no main package was found, so no door was read");

    List<String> unsigned = new ArrayList<>();
    for (Path folder : packages) {
      Path sign = folder.resolve("package-info.java");
      if (!Files.exists(sign)) {
        unsigned.add(sign + " is missing");
      } else if (!isDoorSign(Files.readString(sign))) {
        unsigned.add(sign + " needs a sentence of Javadoc, then @NullMarked, then its package");
      }
    }
    assertEquals(List.of(), unsigned);
  }

  @Test
  void a_sign_without_a_sentence_or_without_null_marked_is_no_sign() {
    assertTrue(isDoorSign("/** Where a thing is written. */\n@NullMarked\npackage a;\n"));
    assertTrue(isDoorSign("/**\n * Reads files\n * within limits.\n */\n@NullMarked\npackage a;"));
    assertFalse(isDoorSign("/** Where a thing is written. */\npackage a;\n"));
    assertFalse(isDoorSign("/** Things */\n@NullMarked\npackage a;\n"));
    assertFalse(isDoorSign("@NullMarked\npackage a;\n"));
  }

  private static boolean isDoorSign(String source) {
    Matcher sign = SIGN.matcher(source);
    return sign.find()
        && SENTENCE.matcher(sign.group("text").replaceAll("(?m)^\\s*\\*", " ")).find();
  }
}
