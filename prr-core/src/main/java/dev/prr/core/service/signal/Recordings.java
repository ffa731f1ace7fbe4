package dev.prr.core.service.signal;

import dev.prr.core.artifact.RecordingRule;
import dev.prr.core.service.Scope;
import dev.prr.core.service.query.Matcher;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recording rules of a service and the signals they measure. Whoever reads a recorded metric
 * measures what was recorded.
 */
public final class Recordings {

  /** Recordings of recordings; deeper chains are not in use. */
  private static final int DEPTH = 3;

  /** Compared by identity: rules are large, and two that are alike are still two. */
  private static final class Recording {
    private final RecordingRule rule;
    private final Query query;
    private Set<Sign> signs;

    private Recording(RecordingRule rule, Query query) {
      this.rule = rule;
      this.query = query;
      this.signs = Signs.of(query);
    }
  }

  private final List<Recording> all;
  private final Map<String, List<Recording>> byName;

  private Recordings(List<Recording> all) {
    this.all = all;
    this.byName =
        all.stream().collect(Collectors.groupingBy(r -> r.rule.record().ifKnown().orElse("")));
  }

  public static Recordings of(Scope scope) {
    Recordings recordings =
        new Recordings(
            scope.all(RecordingRule.class).stream()
                .flatMap(
                    rule ->
                        rule.expression().ifKnown().stream()
                            .map(text -> new Recording(rule, Query.of(text))))
                .toList());
    for (int depth = 0; depth < DEPTH; depth++) {
      recordings.deepen();
    }
    return recordings;
  }

  private void deepen() {
    List<Set<Sign>> deeper = all.stream().map(r -> withRecorded(r.query, r.signs)).toList();
    for (int i = 0; i < all.size(); i++) {
      all.get(i).signs = deeper.get(i);
    }
  }

  /** Tells what each rule measures. */
  public void forEach(BiConsumer<RecordingRule, Set<Sign>> reader) {
    all.forEach(recording -> reader.accept(recording.rule, recording.signs));
  }

  /** The queries that are recorded. */
  public Stream<Query> queries() {
    return all.stream().map(recording -> recording.query);
  }

  /** What a query measures by itself and through what it reads. */
  public Set<Sign> signsOf(Query query) {
    return withRecorded(query, Signs.of(query));
  }

  private Set<Sign> withRecorded(Query query, Set<Sign> own) {
    Set<Sign> found = new LinkedHashSet<>(own);
    for (Selector selector : query.selectors()) {
      for (Recording recording : byName.getOrDefault(selector.metric(), List.of())) {
        if (mayRead(selector, recording.rule)) {
          recording.signs.forEach(
              sign ->
                  found.add(
                      new Sign(
                          sign.signal(),
                          sign.distribution(),
                          sign.ratio(),
                          sign.watched() && !selector.divisor())));
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
