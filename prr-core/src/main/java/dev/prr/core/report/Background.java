package dev.prr.core.report;

import dev.prr.core.history.History;
import dev.prr.core.service.Service;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.git.RepositoryPages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What lies behind a run, for reports that show more than what was decided. Nothing of it is read
 * before a report asks.
 *
 * @param lines the line of a place as it is written, where it may be shown; to be masked and
 *     escaped by who shows it
 * @param services the facts that were judged
 * @param history what was decided before; holds this run too, where it was recorded
 * @param pages where the files can be looked at
 */
public record Background(
    Function<Location, Optional<String>> lines,
    List<Service> services,
    Supplier<Optional<History>> history,
    Supplier<Optional<RepositoryPages>> pages) {

  /** Of a run that judged nothing. */
  public static final Background NONE = ofLines(place -> Optional.empty());

  public Background {
    services = List.copyOf(services);
  }

  /** The lines of the judged files and nothing else. */
  public static Background ofLines(Function<Location, Optional<String>> lines) {
    return new Background(lines, List.of(), Optional::empty, Optional::empty);
  }
}
