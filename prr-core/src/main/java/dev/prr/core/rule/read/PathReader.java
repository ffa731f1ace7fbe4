package dev.prr.core.rule.read;

import dev.prr.core.document.Node;
import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.MapType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves one path against the types of the facts, segment by segment. */
final class PathReader {

  private static final String VALUE = "value";

  private final Node at;
  private final Scope scope;
  private final List<Path.Step> steps = new ArrayList<>();
  private String walked = "";
  private FactType type;
  private boolean mayBeMissing;
  private boolean outward;

  private PathReader(Node at, Scope scope) {
    this.at = at;
    this.scope = scope;
    this.type = scope.type();
  }

  /**
   * @param at where the path is written, for messages
   */
  static Path read(Node at, String text, Scope scope) {
    PathReader reader = new PathReader(at, scope);
    List<String> segments = Segments.of(at, text);
    reader.begin(segments.get(0));
    segments.subList(1, segments.size()).forEach(reader::next);
    return new Path(text, reader.steps, reader.type, reader.mayBeMissing, reader.outward);
  }

  private void begin(String segment) {
    if (type == RawType.DOCUMENT && segment.equals(VALUE)) {
      mayBeMissing = true;
      steps.add(new Path.Value());
    } else if (type instanceof GroupType group && group.field(segment).isEmpty()) {
      goUp(segment);
    } else {
      next(segment);
      return;
    }
    walked = segment;
  }

  private void goUp(String kind) {
    Optional<Integer> levels = scope.levelsTo(kind);
    if (levels.isEmpty()) {
      throw new Mistake(
          at, scope.name() + " has no field \"" + kind + "\"" + Hint.of(kind, scope.beginnings()));
    }
    steps.add(new Path.Up(levels.get()));
    type = scope.up(levels.get()).type();
    outward = true;
  }

  private void next(String segment) {
    if (type instanceof GroupType group) {
      member(group, segment);
    } else if (type instanceof MapType) {
      steps.add(new Path.Name(segment));
      type = SimpleType.TEXT;
      mayBeMissing = true;
    } else if (type == RawType.DOCUMENT) {
      steps.add(new Path.Key(segment));
      mayBeMissing = true;
    } else if (type instanceof ListType) {
      throw new Mistake(at, walked + " is a list; ask some, every, none or count of it");
    } else {
      throw new Mistake(
          at, walked + " is a single value (" + ((ScalarType) type).title() + ") without fields");
    }
    walked = walked.isEmpty() ? segment : walked + "." + segment;
  }

  private void member(GroupType group, String segment) {
    FactField field =
        group
            .field(segment)
            .orElseThrow(
                () ->
                    new Mistake(
                        at,
                        walked
                            + " has no field \""
                            + segment
                            + "\""
                            + Hint.of(
                                segment, group.fields().stream().map(FactField::name).toList())));
    steps.add(new Path.Member(field));
    type = field.type();
    mayBeMissing |= field.mayBeMissing();
    outward |= field.isLink();
  }
}
