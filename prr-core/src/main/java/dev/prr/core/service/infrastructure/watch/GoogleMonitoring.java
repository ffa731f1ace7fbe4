package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import dev.prr.core.service.infrastructure.gist.GoogleFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Alert policies of Google Cloud Monitoring. */
final class GoogleMonitoring {

  private static final String CONDITIONS = "conditions";
  private static final String THRESHOLD = "condition_threshold";
  private static final String ABSENT = "condition_absent";
  private static final String CHANNELS = "notification_channels";
  private static final String PROMQL = "condition_prometheus_query_language";
  private static final String SLO = "google_monitoring_slo";

  /** Channels that wake nobody. */
  private static final Set<String> QUIET = Set.of("email", "slack", "google_chat", "hipchat");

  private final Vocabulary vocabulary;
  private final Infrastructure all;

  GoogleMonitoring(Vocabulary vocabulary, Infrastructure all) {
    this.vocabulary = vocabulary;
    this.all = all;
  }

  /** Empty for one that is switched off. */
  Optional<AlertRule> alert(Planned policy) {
    if (policy.flag(true, "enabled").is(false)) {
      return Optional.empty();
    }
    Fact<String> severity = policy.at("severity").text();
    List<String> words =
        severity.ifKnown().map(s -> List.of(s.toLowerCase(Locale.ROOT))).orElse(List.of());
    Alarm alarm = new Alarm(policy, vocabulary).severity(severity, words).slo(slo(policy));
    for (Field link : policy.at("documentation", "links").items()) {
      boolean named =
          Stream.of("display_name", "url")
              .anyMatch(k -> link.at(k).text().ifKnown().filter(RunbookAddress::says).isPresent());
      if (named) {
        alarm.runbook(link.at("url").text());
      }
    }
    return Optional.of(
        alarm
            .says(policy.at("documentation", "content").text())
            .rule(
                policy.at("display_name").text(), expression(policy), hold(policy), pages(policy)));
  }

  private static Fact<String> expression(Planned policy) {
    List<String> gists = new ArrayList<>();
    Optional<Gap> gap = Optional.empty();
    for (Field condition : conditions(policy)) {
      Fact<String> gist = gist(condition);
      gist.ifKnown().ifPresent(text -> gists.add("(" + text + ")"));
      if (gist instanceof Fact.Unknown<String> unknown) {
        gap = gap.or(() -> Optional.of(unknown.gap()));
      }
    }
    if (gap.isPresent()) {
      return Fact.unknown(gap.get());
    }
    String and =
        policy.ifText("combiner").filter(c -> c.startsWith("AND")).isPresent() ? " and " : " or ";
    return gists.isEmpty() ? policy.missing() : policy.known(String.join(and, gists));
  }

  private static List<Field> conditions(Planned policy) {
    return Field.of(policy.values(), Dialect.CORE).at(CONDITIONS).items();
  }

  private static Fact<String> gist(Field condition) {
    for (Field query : condition.at(PROMQL).items()) {
      return query.at("query").text();
    }
    for (Field absent : condition.at(ABSENT).items()) {
      return picked(absent, "filter").map(gist -> "absent(" + gist + ")");
    }
    for (Field threshold : condition.at(THRESHOLD).items()) {
      Fact<String> share = threshold.at("denominator_filter").text();
      Fact<String> above = picked(threshold, "filter");
      return share.isMissing()
          ? above
          : above.flatMap(
              a -> picked(threshold, "denominator_filter").map(b -> "(" + a + ") / (" + b + ")"));
    }
    return Fact.unknown(
        Gap.Reason.AMBIGUOUS,
        "This condition is written in MQL or looks at logs, and that is not read.",
        condition.place());
  }

  private static Fact<String> picked(Field threshold, String key) {
    Fact<String> filter = threshold.at(key).text();
    StringBuilder aligners = new StringBuilder();
    String window = "5m";
    for (Field aggregation : threshold.at("aggregations").items()) {
      aggregation.at("per_series_aligner").text().ifKnown().ifPresent(aligners::append);
      aggregation.at("cross_series_reducer").text().ifKnown().ifPresent(aligners::append);
      window = period(aggregation.at("alignment_period")).map(Durations::print).orElse(window);
    }
    String over = window;
    return filter.flatMap(
        text ->
            new GoogleFilter(text)
                .gist(aligners.toString(), over)
                .map(gist -> Fact.known(gist, filter.place()))
                .orElseGet(() -> Fact.missing(filter.place())));
  }

  private static Optional<Duration> period(Field field) {
    return field
        .parsed(Durations::parse, "a duration such as 300s")
        .ifKnown()
        .filter(period -> !period.isZero());
  }

  /** The longest that one of its conditions has to hold. */
  private static Fact<Duration> hold(Planned policy) {
    Fact<Duration> longest = policy.missing();
    for (Field condition : conditions(policy)) {
      for (String kind : List.of(THRESHOLD, ABSENT, PROMQL)) {
        for (Field test : condition.at(kind).items()) {
          Fact<Duration> one =
              test.at("duration").parsed(Durations::parse, "a duration such as 300s");
          boolean longer =
              one.ifKnown().orElse(Duration.ZERO).compareTo(longest.ifKnown().orElse(Duration.ZERO))
                  > 0;
          longest = longest.isMissing() || longer ? one : longest;
        }
      }
    }
    return longest;
  }

  private Optional<String> slo(Planned policy) {
    Stream<Planned> referred =
        Told.targets(all, policy, CONDITIONS).stream().filter(target -> target.is(SLO));
    List<String> ids =
        conditions(policy).stream()
            .flatMap(condition -> condition.at(THRESHOLD).items().stream())
            .flatMap(threshold -> threshold.at("filter").text().ifKnown().stream())
            .flatMap(filter -> new GoogleFilter(filter).sloId().stream())
            .toList();
    Stream<Planned> byId =
        all.all(SLO).filter(slo -> slo.ifText("slo_id").filter(ids::contains).isPresent());
    return Stream.concat(referred, byId)
        .flatMap(slo -> slo.ifText("display_name").or(() -> slo.ifText("slo_id")).stream())
        .findFirst();
  }

  private Fact<Boolean> pages(Planned policy) {
    if (!policy.gives(CHANNELS)) {
      return policy.known(false);
    }
    List<Planned> channels = Told.targets(all, policy, CHANNELS);
    List<Fact<Boolean>> found = new ArrayList<>();
    channels.forEach(channel -> found.add(channel(channel)));
    List<Field> listed = policy.at(CHANNELS).items();
    boolean elsewhere =
        channels.isEmpty() || (!listed.isEmpty() && listed.size() > channels.size());
    if (elsewhere) {
      found.add(
          Told.unclear(
              "A notification channel of this policy is made elsewhere, so whether it pages is not"
                  + " known; give the policy a severity.",
              policy.place()));
    }
    return Told.any(found, policy);
  }

  private static Fact<Boolean> channel(Planned channel) {
    if (channel.flag(true, "enabled").is(false)) {
      return channel.known(false);
    }
    Fact<String> type = channel.at("type").text();
    return type.flatMap(
        name ->
            Told.isPager(name) || QUIET.contains(name)
                ? Fact.known(Told.isPager(name), type.place())
                : Told.unclear("A channel of this type may lead to a pager or not.", type.place()));
  }
}
