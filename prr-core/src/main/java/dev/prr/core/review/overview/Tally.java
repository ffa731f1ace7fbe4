package dev.prr.core.review.overview;

import dev.prr.core.history.History;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.rule.MustHave;
import dev.prr.core.verdict.Verdict;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what the last judgements of each month say, service by service. */
final class Tally {

  private final History history;
  private final Question question;
  private final Traces traces;
  private final List<YearMonth> months;
  private final Map<YearMonth, Map<Verdict, Integer>> verdicts = new HashMap<>();
  private final RuleTally rules;
  private final WaiverTally waivers;

  /** Equal decisions are one object, because most of a large organization's are equal. */
  private final Map<Mark, Mark> pool = new HashMap<>();

  Tally(History history, Question question, Traces traces) {
    this.history = history;
    this.question = question;
    this.traces = traces;
    this.months = months(question.span(), traces);
    this.rules = new RuleTally(months.size());
    this.waivers = new WaiverTally(question.waiverEnds());
  }

  /** Those of the span, from the first on in which something ran. */
  private static List<YearMonth> months(Span span, Traces traces) {
    List<YearMonth> all = span.months();
    int first = 0;
    while (first < all.size() - 1 && traces.runsIn(all.get(first)) == 0) {
      first++;
    }
    return all.subList(first, all.size());
  }

  Overview overview() {
    List<Standing> services = new ArrayList<>();
    traces.services().forEach((name, trace) -> services.add(standing(name, trace)));
    List<RuleStanding> standings = rules.standings(Overview.byId(question.rules()));
    return new Overview(
        question.span(),
        question.levels().names(),
        services,
        months.stream().map(this::month).toList(),
        standings,
        waivers.standings(),
        coming(services),
        traces.runs(),
        traces.skipped(),
        traces.damaged(),
        traces.damage());
  }

  private Month month(YearMonth month) {
    return new Month(month, verdicts.getOrDefault(month, Map.of()), traces.runsIn(month));
  }

  private Standing standing(String service, Traces.Trace trace) {
    NavigableMap<YearMonth, Traces.Seen> last = trace.last();
    Optional<Judgement> judgement = Optional.empty();
    Optional<Digest> read = Optional.empty();
    List<Mark> marks = List.of();
    for (Map.Entry<YearMonth, Traces.Seen> entry : last.entrySet()) {
      Traces.Seen seen = entry.getValue();
      verdicts
          .computeIfAbsent(entry.getKey(), month -> new EnumMap<>(Verdict.class))
          .merge(seen.judged().verdict(), 1, Integer::sum);
      if (!read.equals(Optional.of(seen.judged().judgement()))) {
        read = Optional.of(seen.judged().judgement());
        judgement = judgement(seen.judged().judgement());
        marks = marks(judgement);
      }
      rules.add(months.indexOf(entry.getKey()), marks);
      waivers.add(entry.getKey(), service, marks);
    }
    rules.now(marks);
    waivers.now(service, marks);
    Traces.Seen now = last.lastEntry().getValue();
    return new Standing(
        service,
        question.units().apply(now.judged().team()),
        judgement.map(Judgement::tier).or(now.judged()::tier),
        judgement.map(Judgement::stage),
        now.judged().verdict(),
        now.day(),
        now.run(),
        now.judged().judgement(),
        judgement.flatMap(kept -> kept.basis().commit()),
        trace.runs(),
        marks,
        months.stream().map(month -> verdict(last, month)).toList(),
        question
            .levels()
            .of(
                judgement.map(Judgement::tier).or(now.judged()::tier),
                judgement.map(Judgement::stage),
                marks));
  }

  private static Optional<Verdict> verdict(
      NavigableMap<YearMonth, Traces.Seen> last, YearMonth month) {
    return Optional.ofNullable(last.get(month)).map(seen -> seen.judged().verdict());
  }

  private Optional<Judgement> judgement(Digest id) {
    Found<Judgement> found = history.judgement(id);
    if (found instanceof Found.Damaged<Judgement> damaged) {
      traces.damaged(damaged.problem());
      return Optional.empty();
    }
    return Optional.of(((Found.Whole<Judgement>) found).kept());
  }

  private List<Mark> marks(Optional<Judgement> judgement) {
    return judgement.map(Judgement::rulings).orElse(List.of()).stream()
        .map(Mark::of)
        .map(mark -> pool.computeIfAbsent(mark, same -> same))
        .toList();
  }

  private List<Coming> coming(List<Standing> services) {
    Map<String, List<String>> open = new TreeMap<>();
    for (Standing standing : services) {
      standing.marks().stream()
          .filter(Mark::isOpen)
          .forEach(
              mark ->
                  open.computeIfAbsent(mark.rule(), rule -> new ArrayList<>())
                      .add(standing.service()));
    }
    List<Coming> coming = new ArrayList<>();
    for (MustHave rule : question.rules()) {
      List<String> failing = open.getOrDefault(rule.id(), List.of());
      rule.rollout()
          .warnsFrom()
          .filter(day -> day.isAfter(question.span().to()))
          .ifPresent(day -> coming.add(new Coming(day, rule.id(), false, failing)));
      rule.rollout()
          .blocksFrom()
          .filter(day -> day.isAfter(question.span().to()))
          .ifPresent(day -> coming.add(new Coming(day, rule.id(), true, failing)));
    }
    coming.sort(
        Comparator.comparing(Coming::day)
            .thenComparing(Coming::rule)
            .thenComparing(Coming::blocks));
    return coming;
  }
}
