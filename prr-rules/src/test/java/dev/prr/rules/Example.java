package dev.prr.rules;

import dev.prr.core.evaluate.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A small repository that shows what a rule says of it.
 *
 * @param rule the id of the rule it belongs to
 * @param files by path; {@code expected.yaml} is not one of them
 * @param expected where findings are expected, in order; two of them may share a line
 */
record Example(
    String rule, Kind kind, String name, SortedMap<String, String> files, List<Spot> expected) {

  /** A pass that differs from a fail by one line. */
  static final String NEAR_MISS = "near-";

  /** What a case without a descriptor of its own is judged with. */
  static final String DEFAULT_DESCRIPTOR =
      """
      apiVersion: prr.dev/v1
      kind: Service
      metadata:
        name: example
        team: example-team
      spec:
        tier: 1
        stage: operate
        role: service
      """;

  private static final String DESCRIPTOR = "prr.yaml";
  private static final String EXPECTED = "expected.yaml";

  /** What the rule says of it; also the name of the folder. */
  enum Kind {
    PASS(Outcome.PASSED),
    FAIL(Outcome.FAILED),
    NOT_APPLICABLE(Outcome.NOT_APPLICABLE),
    UNKNOWN(Outcome.UNKNOWN);

    final Outcome outcome;

    Kind(Outcome outcome) {
      this.outcome = outcome;
    }

    String folder() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Kind ofFolder(String name) {
      return Arrays.stream(values())
          .filter(kind -> kind.folder().equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("examples of no outcome: " + name));
    }
  }

  Example {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    expected = expected.stream().sorted().toList();
  }

  static Example read(String rule, Kind kind, Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String listed = files.containsKey(EXPECTED) ? files.remove(EXPECTED) : "";
    List<Spot> expected = Marks.expected(rule, files, listed);
    files.putIfAbsent(DESCRIPTOR, DEFAULT_DESCRIPTOR);
    return new Example(rule, kind, folder.getFileName().toString(), files, expected);
  }

  boolean isNearMiss() {
    return kind == Kind.PASS && name.startsWith(NEAR_MISS);
  }

  /** The same example over other files. */
  Example with(SortedMap<String, String> others) {
    return new Example(rule, kind, name, others, expected);
  }

  @Override
  public String toString() {
    return rule + "/" + kind.folder() + "/" + name;
  }
}
