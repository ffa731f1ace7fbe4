package dev.prr.core.report.organization;

import dev.prr.core.history.record.Digest;
import dev.prr.core.report.html.Links;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of things by their names, of which each gets one of its own on any file system: small
 * letters, digits and dashes, no name that Windows keeps for itself. The same names give the same
 * files.
 */
final class FileNames {

  private static final int LONGEST = 80;
  private static final int MARK = 10;
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

  private final String folder;
  private final Map<String, String> files = new HashMap<>();

  /**
   * @param folder that they lie in, as part of a link
   */
  FileNames(String folder, Collection<String> names) {
    this.folder = folder;
    Set<String> taken = new HashSet<>();
    TreeSet<String> sorted = new TreeSet<>(names);
    for (String name : sorted) {
      if (isPlain(name) && taken.add(name)) {
        files.put(name, name);
      }
    }
    for (String name : sorted) {
      if (!isPlain(name)) {
        files.put(name, free(name, taken));
      }
    }
  }

  private static String free(String name, Set<String> taken) {
    String digest = Digest.of(name.getBytes(StandardCharsets.UTF_8)).hex();
    String stem = Links.anchor(name);
    String start = stem.substring(0, Math.min(stem.length(), LONGEST - MARK - 1));
    int length = MARK;
    while (!taken.add(start + "-" + digest.substring(0, length))) {
      length++;
    }
    return start + "-" + digest.substring(0, length);
  }

  private static boolean isPlain(String name) {
    boolean device =
        RESERVED.contains(name)
            || (name.length() == 4 && (name.startsWith("com") || name.startsWith("lpt")));
    return !name.isEmpty()
        && name.length() <= LONGEST
        && !device
        && name.charAt(0) != '-'
        && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  }

  /** From the folder of the site, such as {@code team/payments.html}. */
  String path(String name) {
    return folder + "/" + files.getOrDefault(name, "none") + ".html";
  }
}
