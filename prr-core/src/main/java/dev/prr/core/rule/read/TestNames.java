package dev.prr.core.rule.read;

import dev.prr.core.document.Scalar;
import dev.prr.core.document.shape.Spelling;
import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.MapType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.rule.check.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words that may stand behind a path. */
final class TestNames {

  private static final List<String> OF_LISTS =
      List.of("some", "every", "none", "count", "uniqueBy");
  private static final List<String> OF_VALUES =
      Stream.of(
              "equals in matches startsWith endsWith contains",
              "atLeast atMost moreThan lessThan",
              "before after age fresh readsAs")
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .toList();
  private static final List<String> OF_ANYTHING = List.of("present", "not", "schema");
  private static final List<String> BESIDE = List.of("ifMissing", "ifEmpty");

  /** All of them. */
  static final List<String> ALL =
      Stream.of(OF_VALUES, OF_LISTS, OF_ANYTHING, BESIDE).flatMap(List::stream).toList();

  private TestNames() {}

  static boolean isOfList(String name) {
    return OF_LISTS.contains(name);
  }

  static boolean isOfListOrValue(String name) {
    return OF_LISTS.contains(name) || OF_VALUES.contains(name);
  }

  /** Whether it says what the tests beside it are worth, and tests nothing itself. */
  static boolean isBeside(String name) {
    return BESIDE.contains(name);
  }

  /** For a word that is no test: most often it is a field that wants a dot, or misspelt. */
  static Mistake unknown(Scalar name, Path path) {
    String written = name.text();
    String start = "\"" + written + "\" is not a test";
    String dotted = start + "; for a field write " + path.text() + "." + written;
    if (path.type() instanceof GroupType group) {
      List<String> fields = group.fields().stream().map(FactField::name).toList();
      return new Mistake(
          name, fields.contains(written) ? dotted : start + Hint.of(written, fields));
    }
    Optional<String> near = Spelling.nearest(written, ALL);
    boolean hasNames = path.type() == RawType.DOCUMENT || path.type() instanceof MapType;
    return new Mistake(name, near.isEmpty() && hasNames ? dotted : start + Hint.of(written, ALL));
  }
}
