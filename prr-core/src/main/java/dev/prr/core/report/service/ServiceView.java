package dev.prr.core.report.service;

import dev.prr.core.history.Receipt;
import dev.prr.core.report.Background;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.Chart;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Links;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.Verdicts;
import dev.prr.core.service.Service;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One service of the run, section by section. */
public final class ServiceView {

  private static final int FIRST = 5;

  /** With more services than these each is told in brief, so that the page can still be opened. */
  static final int MOST_IN_FULL = 20;

  private final RunReport report;
  private final ServiceVerdict verdict;
  private final Sources sources;
  private final Optional<Service> facts;
  private final Past past;
  private final String prefix;

  ServiceView(RunReport report, ServiceVerdict verdict, Background background, Sources sources) {
    this.report = report;
    this.verdict = verdict;
    this.sources = sources;
    this.facts =
        background.services().stream()
            .filter(service -> service.name().is(verdict.service()))
            .findFirst();
    this.prefix = report.services().size() == 1 ? "" : Links.anchor(verdict.service()) + "--";
    this.past = isBrief() ? Past.NONE : past(background);
  }

  private Past past(Background background) {
    return background
        .history()
        .get()
        .map(
            history ->
                Past.of(
                    history,
                    verdict.service(),
                    report.receipt().map(Receipt::run),
                    facts.flatMap(s -> s.review().lastReview().ifKnown())))
        .orElse(Past.NONE);
  }

  /** Whether what holds and what was before are left out. */
  public boolean isBrief() {
    return report.services().size() > MOST_IN_FULL;
  }

  public String name() {
    return verdict.service();
  }

  public Verdict verdict() {
    return verdict.verdict();
  }

  /** The id of a section, apart from those of other services. */
  public String anchor(String section) {
    return prefix + section;
  }

  /** The ids of what names a section: its heading, and that of its service where there are more. */
  public String labels(String section) {
    return (prefix.isEmpty() ? "" : "h-" + anchor("service") + " ") + "h-" + anchor(section);
  }

  /** Team, tier and stage. */
  public String who() {
    return verdict.team().ifKnown().map(team -> "Team " + team).orElse("No team is declared")
        + " · tier "
        + verdict.tier().id()
        + " · stage "
        + verdict.stage().id();
  }

  /** The one-line reason. */
  public String because() {
    int failed = count(d -> d.blocks() && Words.isFailure(d));
    int unknown = count(d -> d.blocks() && Words.isUnknown(d));
    return switch (verdict.verdict()) {
      case READY -> "Every must-have that applies holds.";
      case READY_WITH_WARNINGS ->
          "Nothing blocks. "
              + Words.plural(count(d -> d.kind() == DecisionKind.WARN), "must-have")
              + " should be seen to.";
      case NOT_READY -> blocking(failed, unknown);
      case INCONCLUSIVE -> "Nothing that was asked could be checked.";
      case NOT_RUN -> "It was not judged.";
    };
  }

  private static String blocking(int failed, int unknown) {
    List<String> parts = new ArrayList<>();
    if (failed > 0) {
      parts.add(Words.plural(failed, "blocker") + (failed == 1 ? " fails" : " fail"));
    }
    if (unknown > 0) {
      parts.add(Words.plural(unknown, "must-have") + " that may block could not be judged");
    }
    return String.join(", and ", parts) + ".";
  }

  private int count(Predicate<Decision> which) {
    return (int) verdict.decisions().stream().filter(which).count();
  }

  private int count(DecisionKind kind) {
    return count(decision -> decision.kind() == kind);
  }

  public List<Metric> metrics() {
    int good = count(DecisionKind.PASS) + count(DecisionKind.ATTESTED);
    int apply = count(d -> d.kind() != DecisionKind.NOT_APPLICABLE);
    int blockers = count(d -> d.blocks() && Words.isFailure(d));
    int unknown = count(Words::isUnknown);
    int unknownBlocks = count(d -> d.blocks() && Words.isUnknown(d));
    int warnings = count(d -> d.kind() == DecisionKind.WARN);
    int excused = count(DecisionKind.WAIVED) + count(DecisionKind.BASELINED);
    return List.of(
        Metric.of("Hold", good)
            .with("of " + apply + " that apply")
            .as(good == apply ? Tone.GOOD : Tone.QUIET),
        Metric.of("Blockers", blockers).as(blockers > 0 ? Tone.BAD : Tone.QUIET),
        Metric.of("Warnings", warnings).as(warnings > 0 ? Tone.WARN : Tone.QUIET),
        Metric.of("Notes", count(DecisionKind.NOTE)),
        Metric.of("Unknown", unknown)
            .with(unknownBlocks > 0 ? unknownBlocks + " may block" : "")
            .as(unknown > 0 ? Tone.OPEN : Tone.QUIET),
        Metric.of("Excused", excused).as(excused > 0 ? Tone.EXCUSED : Tone.QUIET),
        Metric.of("Not applicable", count(DecisionKind.NOT_APPLICABLE)));
  }

  /** Against the last run; empty where this is the first. */
  public Optional<Changes> sinceLastRun() {
    return past.last().map(s -> Changes.between(s.judgement(), s.day(), verdict, report.basis()));
  }

  /** Against what the board saw; empty where it saw nothing that was recorded. */
  public Optional<Changes> sinceReview() {
    return past.reviewed()
        .map(s -> Changes.between(s.judgement(), s.day(), verdict, report.basis()));
  }

  /** What is to be said of the last review where nothing can be held against it. */
  public String reviewNote() {
    return facts
        .flatMap(service -> service.review().lastReview().ifKnown())
        .map(day -> "No run was recorded up to the last board review (" + day + ").")
        .orElse("No board review is written down.");
  }

  public Optional<String> historyTrouble() {
    return past.trouble();
  }

  /** What to do first: what blocks, else what warns. */
  public List<Step> first() {
    List<Decision> steps =
        verdict.decisions().stream()
            .filter(d -> Words.isFailure(d) || (Words.isUnknown(d) && d.blocks()))
            .sorted(Words.GRAVEST_FIRST)
            .limit(FIRST)
            .toList();
    return steps.stream().map(decision -> Step.of(decision, sources, prefix)).toList();
  }

  public List<Failing> failing() {
    return verdict.decisions().stream()
        .filter(Words::isFailure)
        .sorted(Words.GRAVEST_FIRST)
        .map(decision -> new Failing(decision, sources, prefix))
        .toList();
  }

  public DataTable unknown() {
    return Open.table(verdict.decisions().stream().filter(Words::isUnknown).toList(), sources);
  }

  public List<Group> groups() {
    List<Decision> shown =
        isBrief()
            ? verdict.decisions().stream()
                .filter(d -> d.kind() != DecisionKind.NOT_APPLICABLE)
                .toList()
            : verdict.decisions();
    return Group.of(shown, sources, prefix, isBrief());
  }

  public DataTable waivers() {
    return Registers.waivers(verdict.waivers(), sources, report.today());
  }

  public DataTable attestations() {
    return Registers.attestations(
        facts.map(service -> service.attestations().items()).orElseGet(List::of),
        sources,
        report.today());
  }

  public DataTable dates() {
    return Calendar.of(verdict, facts, report.today());
  }

  public DataTable dependencies() {
    return Registers.dependencies(facts);
  }

  /** The last runs with this one, the oldest first. */
  public Chart history() {
    Chart.Builder strip = Chart.of("The last runs, the newest at the end", "Day", "verdict");
    List<Past.Earlier> runs = past.runs();
    for (int i = Math.min(runs.size(), Past.SHOWN - 1) - 1; i >= 0; i--) {
      point(strip, runs.get(i).day().toString(), runs.get(i).verdict());
    }
    point(strip, report.today() + " (this run)", verdict.verdict());
    return strip.build();
  }

  private static void point(Chart.Builder strip, String day, Verdict verdict) {
    strip.point(day, 1, Verdicts.word(verdict), Verdicts.tone(verdict));
  }

  /** Who signs, as roles; the lines stay empty on the page and are filled by hand. */
  public DataTable signOff() {
    DataTable.Builder table =
        DataTable.of("Sign-off", "Role", "Decision", "Signature", "Date").underHeading();
    for (String role :
        List.of(
            "Team that owns the service",
            "Senior engineer of another team",
            "Manager of another team",
            "Reliability engineering")) {
      table.row(Cell.of(role), Cell.of(""), Cell.of(""), Cell.of(""));
    }
    return table.build();
  }
}
