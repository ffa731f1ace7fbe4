package dev.prr.core.review.dependency;

import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the last recorded run of each service says of the graph.
 *
 * @param services by name
 * @param silent services of which the facts were not kept or cannot be read, each with why
 */
public record Recorded(List<ServiceFacts> services, Map<String, String> silent) {

  public Recorded {
    services = List.copyOf(services);
    silent = new TreeMap<>(silent);
  }

  /**
   * Reads them, one snapshot at a time.
   *
   * @throws HistoryException when the history cannot be read at all
   */
  public static Recorded of(History history) throws HistoryException {
    Map<String, Digest> latest = new TreeMap<>();
    history.runs(
        HistoryFilter.ALL,
        Integer.MAX_VALUE,
        found -> {
          if (found instanceof Found.Whole<Run> whole) {
            whole
                .kept()
                .services()
                .forEach(service -> latest.putIfAbsent(service.service(), service.judgement()));
          }
        });
    List<ServiceFacts> services = new ArrayList<>();
    Map<String, String> silent = new TreeMap<>();
    for (Map.Entry<String, Digest> service : latest.entrySet()) {
      try {
        read(history, service.getKey(), service.getValue())
            .ifPresentOrElse(
                services::add,
                () -> silent.put(service.getKey(), "The facts of its last run were not kept."));
      } catch (IllegalArgumentException e) {
        silent.put(service.getKey(), "The facts of its last run cannot be read.");
      }
    }
    return new Recorded(services, silent);
  }

  private static Optional<ServiceFacts> read(History history, String name, Digest judgement)
      throws HistoryException {
    if (!(history.judgement(judgement) instanceof Found.Whole<Judgement> whole)) {
      return Optional.empty();
    }
    return history
        .snapshot(whole.kept().facts())
        .map(bytes -> ServiceFacts.of(name, whole.kept().tier(), Snapshot.read(bytes)));
  }
}
