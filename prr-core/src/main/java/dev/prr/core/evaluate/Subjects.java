package dev.prr.core.evaluate;

import dev.prr.core.fact.FactList;
import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.FactKind;
import dev.prr.core.service.Service;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The things of one kind that a service has.
 *
 * @param frames in the order of the facts, each inside what holds it
 * @param holes where there may be more
 */
record Subjects(List<Frame> frames, List<Hole> holes) {

  static Subjects of(FactKind kind, Service service) {
    List<Frame> frames = new ArrayList<>();
    List<Hole> holes = new ArrayList<>();
    if (kind.parent().isEmpty()) {
      frames.add(new Frame(service, placeOf(service), Optional.empty()));
      return new Subjects(frames, holes);
    }
    Subjects parents = of(kind.parent().get(), service);
    parents.holes().forEach(hole -> holes.add(hole.inside()));
    for (Frame parent : parents.frames()) {
      FactList<?> list = list(kind, parent.value());
      holes.addAll(Hole.of(list.gaps(), kind.type(), parent));
      for (Object item : list.items()) {
        frames.add(parent.inside(item, placeOf(kind, item, list)));
      }
    }
    return new Subjects(frames, holes);
  }

  /** A service is where its name is written. */
  private static Location placeOf(Service service) {
    return service.name().isKnown() ? service.name().place() : service.place();
  }

  private static FactList<?> list(FactKind kind, Object parent) {
    Object at = parent;
    for (FactField field : kind.route()) {
      at = field.of(at);
    }
    return (FactList<?>) at;
  }

  private static Location placeOf(FactKind kind, Object item, FactList<?> list) {
    return kind.type().placeOf(item).orElse(list.place());
  }
}
