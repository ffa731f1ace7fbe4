package dev.prr.core.evaluate;

import dev.prr.core.source.Location;
import java.util.Optional;

/**
 * Where paths start while a rule runs: the thing that is judged, or an element inside a quantifier.
 *
 * @param value a record of facts, a fact of a single value, or a raw node
 * @param place where it is written
 * @param around what holds it
 */
record Frame(Object value, Location place, Optional<Frame> around) {

  Frame inside(Object element, Location at) {
    return new Frame(element, at, Optional.of(this));
  }

  Frame up(int levels) {
    Frame frame = this;
    for (int i = 0; i < levels; i++) {
      frame = frame.around().orElseThrow();
    }
    return frame;
  }
}
