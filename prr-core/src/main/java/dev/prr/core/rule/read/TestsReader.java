package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.MapType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tests behind one path. */
final class TestsReader {

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
    Set<String> seen = new HashSet<>();
    for (Mapping.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (!seen.add(name)) {
        context.problems().add(entry.key(), name + " is written twice; keep one");
      } else if (!TestNames.isBeside(name)) {
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
    return mapping.get("readsAs").map(node -> RawTypes.read(node, path));
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
      return SchemaReader.read(entry, path);
    }
    if (!TestNames.isOfListOrValue(name)) {
      throw TestNames.unknown(entry.key(), path);
    }
    refuseGroup(entry.key());
    if (TestNames.isOfList(name) || (name.equals("contains") && asksList(entry.value()))) {
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
    if (TestNames.isBeside(only.key().text())) {
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
}
