package dev.prr.core.review.overview;

import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.rule.MustHave;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.LeftOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The organization as of a day.
 *
 * @param levels of maturity, the lowest first
 * @param services by name
 * @param months the period from the first month on in which something ran, the oldest first
 * @param rules by id
 * @param waivers that count now, by id
 * @param coming days still to come on which rules begin to count more, the nearest first
 * @param runs how many runs the period has
 * @param skipped how many of them were skipped
 * @param damaged records that cannot be read, the first of them
 * @param damage how many records cannot be read
 */
public record Overview(
    Span span,
    List<String> levels,
    List<Standing> services,
    List<Month> months,
    List<RuleStanding> rules,
    List<WaiverStanding> waivers,
    List<Coming> coming,
    long runs,
    long skipped,
    List<LeftOut> damaged,
    long damage) {

  /** How a service without a team is filed. */
  public static final String NO_TEAM = "no team";

  /** After so many days without a run a service counts as silent. */
  public static final int SILENT_DAYS = 35;

  public Overview {
    levels = List.copyOf(levels);
    services = List.copyOf(services);
    months = List.copyOf(months);
    rules = List.copyOf(rules);
    waivers = List.copyOf(waivers);
    coming = List.copyOf(coming);
    damaged = List.copyOf(damaged);
  }

  /**
   * Goes over the runs of the period once, and over the last judgement that each service had in
   * each month.
   *
   * @throws HistoryException when the history cannot be read at all
   */
  public static Overview of(History history, Question question) throws HistoryException {
    Traces traces = new Traces(question.span());
    history.runs(traces.filter(), Integer.MAX_VALUE, traces::add);
    return new Tally(history, question, traces).overview();
  }

  /** Every run of these days. */
  static HistoryFilter filter(Span span) {
    HistoryFilter all = HistoryFilter.ALL;
    return new HistoryFilter(
        all.service(),
        all.team(),
        all.tier(),
        Optional.of(span.from()),
        Optional.of(span.to()),
        all.rule(),
        all.decision());
  }

  /** The last day of the period. */
  public LocalDate day() {
    return span.to();
  }

  /** The services by the team or group that is shown, in the order of the alphabet. */
  public SortedMap<String, List<Standing>> units() {
    SortedMap<String, List<Standing>> units = new TreeMap<>();
    for (Standing standing : services) {
      units
          .computeIfAbsent(standing.unit().orElse(NO_TEAM), unit -> new ArrayList<>())
          .add(standing);
    }
    return units;
  }

  public Optional<RuleStanding> rule(String id) {
    return rules.stream().filter(rule -> rule.rule().equals(id)).findFirst();
  }

  /** How many services have that verdict now. */
  public int with(Verdict verdict) {
    return (int) services.stream().filter(standing -> standing.verdict() == verdict).count();
  }

  /** Services that have not run for long. */
  public List<Standing> silent() {
    return services.stream().filter(standing -> standing.daysSince(day()) > SILENT_DAYS).toList();
  }

  /** What is known of the rules by id. */
  static Map<String, MustHave> byId(List<MustHave> rules) {
    Map<String, MustHave> byId = new TreeMap<>();
    rules.forEach(rule -> byId.putIfAbsent(rule.id(), rule));
    return byId;
  }
}
