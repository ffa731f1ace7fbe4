package dev.prr.core.service.reliability;

import dev.prr.core.artifact.RecordingRule;
import dev.prr.core.service.Scope;
import dev.prr.core.service.query.Matcher;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The recording rules of a service and the signals they measure. Whoever reads a recorded metric
 * measures what was recorded.
 */
final class Recordings {

  /** Recordings of recordings; deeper chains are not in use. */
  private static final int DEPTH = 3;

  private record Recording(RecordingRule rule, Query query) {}

  private final Map<String, List<Recording>> byName;
  private final Map<Recording, Set<Sign>> signs = new LinkedHashMap<>();

  private Recordings(Map<String, List<Recording>> byName) {
    this.byName = byName;
  }

  static Recordings of(Scope scope) {
    List<Recording> all =
        scope.all(RecordingRule.class).stream()
            .filter(rule -> rule.expression().isKnown())
            .map(rule -> new Recording(rule, Query.of(rule.expression().ifKnown().orElse(""))))
            .toList();
    Recordings recordings =
        new Recordings(
            all.stream()
                .collect(Collectors.groupingBy(r -> r.rule().record().ifKnown().orElse(""))));
    all.forEach(recording -> recordings.signs.put(recording, Signs.of(recording.query())));
    for (int depth = 0; depth < DEPTH; depth++) {
      Map<Recording, Set<Sign>> deeper = new HashMap<>();
      all.forEach(recording -> deeper.put(recording, recordings.signsOf(recording.query())));
      recordings.signs.putAll(deeper);
    }
    return recordings;
  }

  /** What each rule measures. */
  Map<RecordingRule, Set<Sign>> measured() {
    Map<RecordingRule, Set<Sign>> measured = new LinkedHashMap<>();
    signs.forEach((recording, found) -> measured.put(recording.rule(), found));
    return measured;
  }

  /** What a query measures by itself and through what it reads. */
  Set<Sign> signsOf(Query query) {
    Set<Sign> found = new LinkedHashSet<>(Signs.of(query));
    for (Selector selector : query.selectors()) {
      for (Recording recording : byName.getOrDefault(selector.metric(), List.of())) {
        if (mayRead(selector, recording.rule())) {
          for (Sign sign : signs.getOrDefault(recording, Set.of())) {
            boolean watched = sign.watched() && !selector.divisor();
            found.add(new Sign(sign.signal(), sign.distribution(), sign.ratio(), watched));
          }
        }
      }
    }
    return found;
  }

  /** Whether no label that the rule sets contradicts a matcher. */
  private static boolean mayRead(Selector selector, RecordingRule rule) {
    for (Matcher matcher : selector.matchers()) {
      boolean contradicts =
          matcher.operator().equals("=")
              && rule.labels()
                  .get(matcher.label())
                  .ifKnown()
                  .filter(value -> !value.equals(matcher.value()))
                  .isPresent();
      if (contradicts) {
        return false;
      }
    }
    return true;
  }
}
