package dev.prr.core.artifact.routing;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;

/** Words what of a route could not be read. */
final class Unread {

  private Unread() {}

  static <T> Fact<T> matcher(Location place) {
    return Fact.unknown(
        Gap.Reason.WRONG_SHAPE,
        "This matcher of a route is not understood; write it as label = \"value\".",
        place);
  }
}
