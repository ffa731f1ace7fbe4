package dev.prr.core.document.shape;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Problem;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.document.shape.Shape.Member;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds everything in a document that is not as its shape wants it, not only the first thing. */
public final class ShapeCheck {

  private final List<Problem> problems = new ArrayList<>();

  private ShapeCheck() {}

  /** All problems, in reading order; none when the document can be read as its shape says. */
  public static List<Problem> problems(Node root, Shape shape) {
    ShapeCheck check = new ShapeCheck();
    check.node(root, root.place(), "", shape);
    return check.problems.stream().sorted().toList();
  }

  private void node(Node node, Location place, String path, Shape shape) {
    if (node instanceof Scalar scalar && Dialect.CORE.isNull(scalar)) {
      empty(place, path, shape);
    } else if (shape instanceof Shape.WordOr either && !(node instanceof Scalar)) {
      node(node, place, path, either.other());
    } else if (shape instanceof Shape.Fields fields && node instanceof Mapping mapping) {
      refuseRepeatedKeys(mapping, path);
      members(mapping, place, path, fields);
    } else if (shape instanceof Shape.Dictionary dictionary && node instanceof Mapping mapping) {
      refuseRepeatedKeys(mapping, path);
      entries(mapping, path, dictionary);
    } else if (shape instanceof Shape.Items items && node instanceof Sequence sequence) {
      items(sequence, place, path, items);
    } else if (isSingle(shape) && node instanceof Scalar scalar) {
      ScalarCheck.problem(scalar, name(path), shape).ifPresent(problems::add);
    } else if (!(shape instanceof Shape.Anything)) {
      String what = name(path) + " is " + Expected.kindOf(node) + ".";
      report(place, what, Expected.MISREAD, "Write " + Expected.of(shape) + ".");
    }
  }

  private static boolean isSingle(Shape shape) {
    return !(shape instanceof Shape.Fields
        || shape instanceof Shape.Dictionary
        || shape instanceof Shape.Items
        || shape instanceof Shape.Anything);
  }

  private void empty(Location place, String path, Shape shape) {
    if (!(shape instanceof Shape.Anything)) {
      report(
          place,
          name(path) + " is empty.",
          Expected.MISREAD,
          "Write "
              + Expected.of(shape)
              + ", or remove the key; a value that begins with # stands in quotes.");
    }
  }

  private void refuseRepeatedKeys(Mapping mapping, String path) {
    Set<String> seen = new HashSet<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (!seen.add(entry.key().text())) {
        report(
            entry.key().place(),
            below(path, entry.key().text()) + " is written twice.",
            "Readers disagree about which of the two counts.",
            "Keep one of them.");
      }
    }
  }

  private void members(Mapping mapping, Location place, String path, Shape.Fields fields) {
    for (Mapping.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      fields
          .member(key)
          .ifPresentOrElse(
              member -> child(entry, below(path, key), member.shape()),
              () -> unknownKey(entry.key(), path, fields));
    }
    for (Member member : fields.members()) {
      if (member.required() && mapping.get(member.key()).isEmpty()) {
        report(
            place,
            below(path, member.key()) + " is missing.",
            member.about(),
            "Add " + member.key() + ": " + Expected.of(member.shape()) + ".");
      }
    }
  }

  private void unknownKey(Scalar key, String path, Shape.Fields fields) {
    List<String> known = fields.members().stream().map(Member::key).toList();
    String fix =
        Spelling.nearest(key.text(), known)
            .map(word -> "Did you mean " + word + "?")
            .orElse("Known here: " + String.join(", ", known) + ".");
    report(
        key.place(),
        below(path, key.text()) + " is no known key.",
        "What stands under a key that nobody reads is lost.",
        fix);
  }

  private void entries(Mapping mapping, String path, Shape.Dictionary dictionary) {
    for (Mapping.Entry entry : mapping.entries()) {
      String below = below(path, entry.key().text());
      ScalarCheck.form(entry.key(), "a key of " + name(path), dictionary.key())
          .ifPresent(problems::add);
      child(entry, below, dictionary.each());
    }
  }

  private void child(Mapping.Entry entry, String path, Shape shape) {
    boolean pointedAt = entry.value() instanceof Scalar scalar && !Dialect.CORE.isNull(scalar);
    node(entry.value(), pointedAt ? entry.value().place() : entry.key().place(), path, shape);
  }

  private void items(Sequence list, Location place, String path, Shape.Items shape) {
    if (list.items().size() < shape.least()) {
      report(
          place,
          name(path) + " is an empty list.",
          "It could mean that there are none or that nobody looked.",
          "Write " + Expected.of(shape) + " with an entry, or remove the key.");
    }
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      node(item, item.place(), path + "[" + i + "]", shape.each());
    }
  }

  private void report(Location place, String what, String why, String fix) {
    problems.add(new Problem(place, Expected.capitalized(what), why, fix));
  }

  private static String name(String path) {
    return path.isEmpty() ? "the document" : path;
  }

  private static String below(String path, String key) {
    String shown = Expected.masked(key);
    return path.isEmpty() ? shown : path + "." + shown;
  }
}
