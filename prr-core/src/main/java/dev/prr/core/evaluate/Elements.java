package dev.prr.core.evaluate;

import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.MapType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The elements of a list, a map or a raw node.
 *
 * @param frames in order
 * @param gaps why there may be more; none when there are no others
 * @param holes the same with what may be there
 */
record Elements(List<Frame> frames, List<Gap> gaps, List<Hole> holes) {

  static final Elements NONE = all(List.of());

  /** None that could be found, for this reason. */
  static Elements unknown(Gap gap, Frame start) {
    List<Gap> gaps = List.of(gap);
    return new Elements(List.of(), gaps, Hole.of(gaps, RawType.DOCUMENT, start));
  }

  /** Of a known value. */
  static Elements of(Object value, FactType type, Frame start, Location place) {
    if (value instanceof FactList<?> list && type instanceof ListType items) {
      return of(list, items.item(), start);
    }
    if (value instanceof FactMap map) {
      return of(map.asList(), MapType.TEXTS.element(), start);
    }
    return ofNode((Node) value, start, place);
  }

  private static Elements of(FactList<?> list, FactType item, Frame start) {
    List<Frame> frames = new ArrayList<>(list.items().size());
    for (Object element : list.items()) {
      frames.add(start.inside(element, placeOf(element, item).orElse(list.place())));
    }
    return new Elements(frames, list.gaps(), Hole.of(list.gaps(), item, start));
  }

  private static Optional<Location> placeOf(Object element, FactType type) {
    if (element instanceof Fact<?> fact) {
      return Optional.of(fact.place());
    }
    return type instanceof GroupType group ? group.placeOf(element) : Optional.empty();
  }

  private static Elements ofNode(Node node, Frame start, Location place) {
    if (node instanceof Sequence sequence) {
      return all(sequence.items().stream().map(item -> start.inside(item, item.place())).toList());
    }
    if (node instanceof Mapping mapping) {
      List<Gap> gaps = mapping.partial() ? List.of(Field.notKept(place)) : List.of();
      return new Elements(
          mapping.entries().stream()
              .map(entry -> start.inside(keyAndValue(entry), entry.key().place()))
              .toList(),
          gaps,
          Hole.of(gaps, RawType.DOCUMENT, start));
    }
    return unknown(
        new Gap(Gap.Reason.WRONG_SHAPE, "Here should be a list, it is a value.", place), start);
  }

  private static Elements all(List<Frame> frames) {
    return new Elements(frames, List.of(), List.of());
  }

  /** An entry of a raw map, as if it had been written {@code { key: .., value: .. }}. */
  private static Mapping keyAndValue(Mapping.Entry entry) {
    Scalar key = entry.key();
    return new Mapping(
        key.path(),
        key.line(),
        key.column(),
        List.of(
            new Mapping.Entry(named("key", key), key),
            new Mapping.Entry(named("value", key), entry.value())),
        entry.value().weight() + 2);
  }

  private static Scalar named(String name, Scalar at) {
    return new Scalar(at.path(), at.line(), at.column(), name, Scalar.Style.PLAIN, "");
  }
}
