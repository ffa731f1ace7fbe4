package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.document.shape.Spelling;
import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.MapType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the tests behind one path. */
final class TestsReader {

  private static final List<String> OF_LISTS =
      List.of("some", "every", "none", "count", "uniqueBy");
  private static final List<String> OF_VALUES =
      List.of(
          "equals",
          "in",
          "matches",
          "startsWith",
          "endsWith",
          "contains",
          "atLeast",
          "atMost",
          "moreThan",
          "lessThan",
          "before",
          "after",
          "age",
          "fresh",
          "readsAs");
  private static final List<String> OF_ALL = List.of("present", "not", "schema");
  private static final List<String> BESIDE = List.of("ifMissing", "ifEmpty");

  /** Everything that may stand behind a path. */
  static final List<String> NAMES =
      Stream.of(OF_VALUES, OF_LISTS, OF_ALL, BESIDE).flatMap(List::stream).toList();

  private final Path path;
  private final Scalar key;
  private final Context context;

  /**
   * @param key where the path is written
   */
  TestsReader(Path path, Scalar key, Context context) {
    this.path = path;
    this.key = key;
    this.context = context;
  }

  /**
   * @param text path and tests as written
   * @param node the value behind the path: a literal, or a map of tests
   */
  Condition.OnPath read(String text, Node node) {
    if (!(node instanceof Mapping mapping)) {
      return checked(text, List.of(shorthand(node)), Optional.empty(), Optional.empty());
    }
    if (mapping.entries().isEmpty()) {
      throw new Mistake(node, path.text() + " has no test; write a value or a map of tests");
    }
    Optional<SimpleType> readAs = readAs(mapping);
    List<Test> tests = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (!BESIDE.contains(entry.key().text())) {
        context.problems().attempt(() -> test(entry, readAs)).ifPresent(tests::add);
      }
    }
    return checked(text, tests, flag(mapping, "ifMissing"), flag(mapping, "ifEmpty"));
  }

  private Condition.OnPath checked(
      String text, List<Test> tests, Optional<Boolean> ifMissing, Optional<Boolean> ifEmpty) {
    Condition.OnPath condition = new Condition.OnPath(text, path, tests, ifMissing, ifEmpty);
    MissingCheck.of(condition, key, context);
    return condition;
  }

  private Test shorthand(Node node) {
    if (node instanceof Sequence) {
      throw new Mistake(
          node,
          isList() ? "write contains: [..], all are in" : "a list is ambiguous; write in: [..]");
    }
    refuseGroup(node);
    refuseList(node);
    String text = "equals: " + Written.of(node);
    return new ValueTestReader(path, context, Optional.empty()).equality(text, node);
  }

  private Optional<Boolean> flag(Mapping mapping, String name) {
    return mapping.get(name).map(node -> Fields.bool(node, name));
  }

  private Optional<SimpleType> readAs(Mapping mapping) {
    return mapping.get("readsAs").map(this::readableType);
  }

  private SimpleType readableType(Node node) {
    if (path.type() != RawType.DOCUMENT) {
      throw new Mistake(node, path.text() + " has a type already; readsAs is for raw documents");
    }
    List<SimpleType> types =
        List.of(
            SimpleType.DATE,
            SimpleType.DURATION,
            SimpleType.QUANTITY,
            SimpleType.RATIO,
            SimpleType.VERSION,
            SimpleType.NUMBER,
            SimpleType.BOOLEAN);
    List<String> names = types.stream().map(SimpleType::title).toList();
    String written = Fields.scalar(node, "readsAs").text();
    if (!names.contains(written)) {
      throw new Mistake(
          node, "readsAs is one of " + String.join(", ", names) + Hint.of(written, names));
    }
    return SimpleType.valueOf(written.toUpperCase(Locale.ROOT));
  }

  private Test test(Mapping.Entry entry, Optional<SimpleType> readAs) {
    String name = entry.key().text();
    String text = Written.of(entry);
    if (name.equals("present")) {
      return present(entry, text);
    }
    if (name.equals("not")) {
      return new Test.Negated(text, negated(entry.value(), readAs));
    }
    if (name.equals("schema")) {
      throw new Mistake(entry.key(), "schema is not supported yet; ask for the paths one by one");
    }
    boolean known = OF_LISTS.contains(name) || OF_VALUES.contains(name);
    if (!known) {
      throw unknownTest(entry.key());
    }
    refuseGroup(entry.key());
    if (OF_LISTS.contains(name) || (name.equals("contains") && asksList(entry.value()))) {
      return new ListTestReader(path, context).read(name, text, entry);
    }
    refuseList(entry.key());
    return new ValueTestReader(path, context, readAs).read(name, text, entry);
  }

  private Test present(Mapping.Entry entry, String text) {
    if (!path.mayBeMissing() || path.type() instanceof ListType || path.type() instanceof MapType) {
      throw new Mistake(
          entry.key(), path.text() + " is never missing, so present says nothing about it");
    }
    return new Test.Present(text, Fields.bool(entry.value(), "present"));
  }

  private Test negated(Node node, Optional<SimpleType> readAs) {
    if (!(node instanceof Mapping mapping)) {
      if (node instanceof Sequence) {
        throw new Mistake(node, "a list is ambiguous; write not: { in: [..] }");
      }
      return shorthand(node);
    }
    if (mapping.entries().size() != 1) {
      throw new Mistake(
          node,
          "behind a path, not takes one test; none of them is not: { anyOf: [..] }, not all of"
              + " them is not: { allOf: [..] }, in front of the path");
    }
    Mapping.Entry only = mapping.entries().get(0);
    if (BESIDE.contains(only.key().text())) {
      throw new Mistake(only.key(), only.key().text() + " belongs beside not, not inside it");
    }
    TestsReader inner = new TestsReader(path, key, context.behindNot());
    return inner.test(only, readAs.or(() -> inner.readAs(mapping)));
  }

  private boolean isList() {
    return path.type() instanceof ListType || path.type() instanceof MapType;
  }

  private boolean asksList(Node right) {
    return isList() || (path.type() == RawType.DOCUMENT && OperandReader.isList(right, context));
  }

  private void refuseList(Node at) {
    if (isList()) {
      throw new Mistake(at, path.text() + " is a list; ask some, every, none or count of it");
    }
  }

  private void refuseGroup(Node at) {
    if (path.type() instanceof GroupType group) {
      String first = group.fields().isEmpty() ? "" : "." + group.fields().get(0).name();
      throw new Mistake(
          at, path.text() + " is a group; ask a field of it, for example " + path.text() + first);
    }
  }

  private Mistake unknownTest(Scalar name) {
    String written = name.text();
    String start = "\"" + written + "\" is not a test";
    String dotted = start + "; for a field write " + path.text() + "." + written;
    if (path.type() instanceof GroupType group) {
      List<String> fields = group.fields().stream().map(FactField::name).toList();
      return new Mistake(
          name, fields.contains(written) ? dotted : start + Hint.of(written, fields));
    }
    Optional<String> near = Spelling.nearest(written, NAMES);
    boolean hasNames = path.type() == RawType.DOCUMENT || path.type() instanceof MapType;
    return new Mistake(name, near.isEmpty() && hasNames ? dotted : start + Hint.of(written, NAMES));
  }
}
