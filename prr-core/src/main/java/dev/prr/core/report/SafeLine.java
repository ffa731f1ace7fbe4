package dev.prr.core.report;

import dev.prr.core.source.Location;
import dev.prr.core.text.ShownText;
import java.util.Optional;
import java.util.function.Function;

/** The line of a finding as it may be shown. */
public final class SafeLine {

  private SafeLine() {}

  /**
   * The line at the place, masked with regard to the one before it.
   *
   * @param lines what is written at a place; empty where nobody may see it
   */
  public static Optional<String> of(Location place, Function<Location, Optional<String>> lines) {
    return lines.apply(place).map(line -> ShownText.of(line, before(place, lines)));
  }

  private static String before(Location place, Function<Location, Optional<String>> lines) {
    return place.line() == 1
        ? ""
        : lines.apply(new Location(place.path(), place.line() - 1, 1)).orElse("");
  }
}
