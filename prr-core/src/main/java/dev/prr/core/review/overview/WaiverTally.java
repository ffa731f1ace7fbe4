package dev.prr.core.review.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts by waiver: since when it is found, and where it counts now. */
final class WaiverTally {

  /** One that a tree grants itself is another in each service, whatever its id. */
  private record Key(String id, String service) {}

  private final Map<String, LocalDate> ends;
  private final Map<Key, YearMonth> since = new HashMap<>();
  private final SortedMap<String, SortedMap<String, NavigableSet<String>>> now = new TreeMap<>();

  WaiverTally(Map<String, LocalDate> ends) {
    this.ends = ends;
  }

  void add(YearMonth month, String service, List<Mark> marks) {
    for (Mark mark : marks) {
      for (String id : mark.waivers()) {
        since.merge(new Key(id, service), month, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
  }

  void now(String service, List<Mark> marks) {
    for (Mark mark : marks) {
      for (String id : mark.waivers()) {
        now.computeIfAbsent(id, none -> new TreeMap<>())
            .computeIfAbsent(service, none -> new TreeSet<>())
            .add(mark.rule());
      }
    }
  }

  /** One of the policy may count for many services; one of a tree is that tree's alone. */
  List<WaiverStanding> standings() {
    List<WaiverStanding> standings = new ArrayList<>();
    now.forEach(
        (id, services) -> {
          if (ends.containsKey(id)) {
            standings.add(standing(id, services));
          } else {
            services.forEach(
                (service, rules) ->
                    standings.add(standing(id, new TreeMap<>(Map.of(service, rules)))));
          }
        });
    return standings;
  }

  private WaiverStanding standing(String id, SortedMap<String, NavigableSet<String>> services) {
    NavigableSet<String> rules = new TreeSet<>();
    services.values().forEach(rules::addAll);
    YearMonth first =
        services.keySet().stream()
            .flatMap(service -> Optional.ofNullable(since.get(new Key(id, service))).stream())
            .min(YearMonth::compareTo)
            .orElseThrow();
    return new WaiverStanding(
        id,
        List.copyOf(rules),
        List.copyOf(services.keySet()),
        first,
        Optional.ofNullable(ends.get(id)));
  }
}
