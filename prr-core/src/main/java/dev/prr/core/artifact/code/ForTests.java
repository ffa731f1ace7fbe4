package dev.prr.core.artifact.code;

import dev.prr.core.source.SourcePath;
import java.util.Set;

/** Folders whose files only tests and examples use. */
public final class ForTests {

  private static final Set<String> NAMES =
      Set.of(
          "test",
          "tests",
          "__tests__",
          "testdata",
          "testFixtures",
          "integrationTest",
          "integration-test",
          "e2e",
          "fixtures",
          "src-it",
          "it",
          ".devcontainer",
          "examples",
          "samples");

  private ForTests() {}

  public static boolean holds(SourcePath path) {
    String folder = path.folder();
    int start = 0;
    while (start < folder.length()) {
      int end = folder.indexOf('/', start);
      int stop = end < 0 ? folder.length() : end;
      if (NAMES.contains(folder.substring(start, stop))) {
        return true;
      }
      start = stop + 1;
    }
    return false;
  }
}
