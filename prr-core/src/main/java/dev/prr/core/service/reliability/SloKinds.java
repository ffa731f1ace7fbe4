package dev.prr.core.service.reliability;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Signal.GoldenSignal;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Words;
import dev.prr.core.service.signal.Signs;
import dev.prr.core.service.signal.StatusFilter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an SLO measures: as its label {@code sli} says, else as its format says, else as its queries
 * and at last its names suggest. Latency goes before availability, because a query for fast
 * successes mentions both.
 */
final class SloKinds {

  private static final String LABEL = "sli";

  private static final Map<Indicator, Set<String>> SYNONYMS = new LinkedHashMap<>();

  static {
    SYNONYMS.put(Indicator.FRESHNESS, Set.of("freshness", "fresh", "staleness", "stale", "age"));
    SYNONYMS.put(
        Indicator.COMPLETENESS, Set.of("completeness", "complete", "coverage", "correctness"));
    SYNONYMS.put(
        Indicator.LATENCY,
        Set.of(
            "latency",
            "duration",
            "speed",
            "slow",
            "fast",
            "responsetime",
            "p50",
            "p90",
            "p95",
            "p99",
            "msec",
            "millis"));
    SYNONYMS.put(
        Indicator.AVAILABILITY,
        Set.of(
            "availability",
            "available",
            "uptime",
            "error",
            "errors",
            "success",
            "successful",
            "successes",
            "failures",
            "failed",
            "2xx",
            "5xx"));
  }

  private SloKinds() {}

  static Fact<Indicator> of(SloDefinition slo, Fact<Sli> sli, Query whole) {
    Fact<String> label = slo.labels().get(LABEL);
    Set<Indicator> labelled = label.ifKnown().map(SloKinds::named).orElse(Set.of());
    if (labelled.size() == 1) {
      return label.map(text -> labelled.iterator().next());
    }
    Set<Indicator> named = EnumSet.noneOf(Indicator.class);
    for (Fact<String> text : List.of(slo.name(), slo.title(), sli.flatMap(Sli::title))) {
      text.ifKnown().ifPresent(words -> named.addAll(named(words)));
    }
    Optional<Indicator> byName =
        named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    Optional<Indicator> data = byName.filter(SloKinds::isOfData);
    if (data.isPresent() || !sli.isKnown()) {
      return byName
          .map(kind -> Fact.known(kind, slo.name().place()))
          .orElseGet(() -> sli.map(Sli::indicator));
    }
    return sli.map(
        s ->
            s.indicator() != Indicator.OTHER
                ? s.indicator()
                : ofQueries(whole).or(() -> byName).or(() -> ofText(s)).orElse(Indicator.OTHER));
  }

  /** The age of data is a histogram, too, and only its name tells. */
  private static boolean isOfData(Indicator kind) {
    return kind == Indicator.FRESHNESS || kind == Indicator.COMPLETENESS;
  }

  private static Optional<Indicator> ofQueries(Query query) {
    Set<GoldenSignal> signals = EnumSet.noneOf(GoldenSignal.class);
    Signs.of(query).forEach(sign -> signals.add(sign.signal()));
    if (signals.contains(GoldenSignal.LATENCY)) {
      return Optional.of(Indicator.LATENCY);
    }
    boolean byStatus =
        query.selectors().stream()
            .flatMap(selector -> selector.matchers().stream())
            .anyMatch(matcher -> StatusFilter.of(matcher) != StatusFilter.NEITHER);
    return signals.contains(GoldenSignal.ERRORS) || byStatus
        ? Optional.of(Indicator.AVAILABILITY)
        : Optional.empty();
  }

  /** Queries of other languages than PromQL, word by word; latency before availability. */
  private static Optional<Indicator> ofText(Sli sli) {
    Set<Indicator> found = EnumSet.noneOf(Indicator.class);
    sli.queries().forEach(query -> query.ifKnown().ifPresent(text -> found.addAll(named(text))));
    return List.of(Indicator.LATENCY, Indicator.AVAILABILITY).stream()
        .filter(found::contains)
        .findFirst();
  }

  private static Set<Indicator> named(String text) {
    Set<String> words = Words.of(text);
    Set<Indicator> kinds = EnumSet.noneOf(Indicator.class);
    SYNONYMS.forEach(
        (kind, synonyms) -> {
          if (!Collections.disjoint(words, synonyms)) {
            kinds.add(kind);
          }
        });
    return kinds;
  }
}
