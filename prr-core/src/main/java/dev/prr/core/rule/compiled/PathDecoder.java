package dev.prr.core.rule.compiled;

import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.FactKind;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.MapType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads paths against the types of the facts, which it knows where it stands in. */
final class PathDecoder {

  private static final Tag[] TAGS = Tag.values();

  private final Input in;

  /** What paths start at, and what holds that, the innermost last. */
  private final List<FactType> around = new ArrayList<>();

  PathDecoder(Input in, FactKind kind) {
    this.in = in;
    hold(kind);
  }

  private void hold(FactKind kind) {
    if (kind.parent().isPresent()) {
      hold(kind.parent().get());
    }
    around.add(kind.type());
  }

  /** From here on paths start at an element of such a list. */
  void enter(FactType list) {
    if (list instanceof ListType items) {
      around.add(items.element());
    } else {
      around.add(list instanceof MapType map ? map.element() : list);
    }
  }

  void leave() {
    around.remove(around.size() - 1);
  }

  Path path() {
    String text = in.text();
    boolean mayBeMissing = in.flag();
    boolean outward = in.flag();
    List<Path.Step> steps = new ArrayList<>();
    FactType type = around.get(around.size() - 1);
    for (int left = in.number(); left > 0; left--) {
      Path.Step step = step(type);
      type = after(step);
      steps.add(step);
    }
    return new Path(text, steps, type, mayBeMissing, outward);
  }

  private Path.Step step(FactType from) {
    return switch (in.word(TAGS)) {
      case UP -> new Path.Up(in.number());
      case MEMBER -> new Path.Member(field((GroupType) from, in.text()));
      case NAME -> new Path.Name(in.text());
      case KEY -> new Path.Key(in.text());
      case VALUE -> new Path.Value();
      default -> throw new IllegalStateException("no step of a path");
    };
  }

  private static FactField field(GroupType group, String name) {
    for (FactField field : group.fields()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    throw new IllegalStateException("there is no fact " + name);
  }

  private FactType after(Path.Step step) {
    if (step instanceof Path.Up up) {
      return around.get(around.size() - 1 - up.levels());
    }
    if (step instanceof Path.Member member) {
      return member.field().type();
    }
    return step instanceof Path.Name ? SimpleType.TEXT : RawType.DOCUMENT;
  }
}
