package dev.prr.core.report.service;

import dev.prr.core.report.Background;
import dev.prr.core.report.html.Links;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.git.RepositoryPages;
import java.util.Optional;

/** The judged files, as the page shows them: where a line can be looked at, and what it says. */
final class Sources {

  private final Background background;
  private final Optional<RepositoryPages> pages;

  Sources(Background background) {
    this.background = background;
    this.pages = background.pages().get();
  }

  Where where(Location place) {
    return new Where(place.path() + ":" + place.line() + ":" + place.column(), page(place));
  }

  Optional<ShownLine> line(Location place) {
    return ShownLine.of(place, background.lines());
  }

  /** The page of a file of the judged tree that somebody named. */
  Optional<String> page(String path) {
    return pages.flatMap(known -> known.page(path)).flatMap(Links::safe);
  }

  Optional<String> page(Location place) {
    return pages.flatMap(known -> known.page(place.path(), place.line())).flatMap(Links::safe);
  }
}
