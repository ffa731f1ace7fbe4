package dev.prr.core.report;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.ServiceVerdict;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a person reads first: what to fix, where, why and how, the gravest first; then what could
 * not be judged; then the sums. An old repository with hundreds of findings gets the ten rules that
 * matter most in full and the others as one line each.
 */
public final class ConsoleReport {

  private final RunReport report;
  private final Style style;
  private final Function<Location, Optional<String>> lines;
  private final Page page;
  private int shownOfRule;

  /** The first column of a text behind its label. */
  static final int TEXT = 7;

  /** How many failed rules get one line each. */
  private static final int BRIEF = 20;

  private ConsoleReport(RunReport report, Style style, Function<Location, Optional<String>> lines) {
    this.report = report;
    this.style = style;
    this.lines = lines;
    this.page = new Page(style);
  }

  /**
   * The whole text but for {@link LastLine}, each line ended by {@code \n}, safe for a console.
   *
   * @param lines the line of a place as it is written, where it may be shown; what looks like a
   *     secret in it is masked
   */
  public static String of(
      RunReport report, Style style, Function<Location, Optional<String>> lines) {
    return new ConsoleReport(report, style, lines).write();
  }

  private String write() {
    Set<Decision> inFull = gravest();
    Header header = new Header(report, style);
    if (report.services().isEmpty()) {
      header.write(page);
    }
    for (ServiceVerdict service : report.services()) {
      page.gap();
      header.write(page, service);
      failures(service, inFull);
      ahead(service);
      WaiverLines.write(page, service);
      EndingLines.write(page, service);
      sum(service);
    }
    Unjudged unjudged = new Unjudged(report, style);
    unjudged.unknown(page);
    unjudged.leftOut(page);
    new Footer(report, style).write(page);
    return page.toString();
  }

  private void sum(ServiceVerdict service) {
    if (report.services().size() > 1) {
      if (service.decisions().stream().anyMatch(Weight::isFailure)) {
        page.gap();
      }
      Counts counts = new Counts(service.decisions());
      String blocking = counts.blocking();
      page.add(verdictInk(service), service.verdict().id())
          .add(blocking.isEmpty() ? "" : " (" + blocking + ")")
          .add("  " + counts.sentence())
          .end();
    }
  }

  private static Ink verdictInk(ServiceVerdict service) {
    return switch (service.verdict()) {
      case READY -> Ink.GOOD;
      case READY_WITH_WARNINGS, NOT_RUN -> Ink.WARNING;
      case INCONCLUSIVE, NOT_READY -> Ink.GRAVE;
    };
  }

  /** Failures of all services that are shown with their findings. */
  private Set<Decision> gravest() {
    List<Decision> all = new ArrayList<>();
    report.services().forEach(service -> all.addAll(failuresOf(service)));
    all.sort(Comparator.comparing(Weight::of));
    Set<Decision> gravest = Collections.newSetFromMap(new IdentityHashMap<>());
    gravest.addAll(all.subList(0, Math.min(all.size(), style.rulesInFull())));
    shownOfRule = all.size() > style.rulesInFull() ? 1 : style.findingsOfRule();
    return gravest;
  }

  private static List<Decision> failuresOf(ServiceVerdict service) {
    return service.decisions().stream()
        .filter(Weight::isFailure)
        .sorted(Comparator.comparing(Weight::of).thenComparing(Decision::ruleId))
        .toList();
  }

  private void failures(ServiceVerdict service, Set<Decision> inFull) {
    List<Decision> failures = failuresOf(service);
    failures.stream().filter(inFull::contains).forEach(this::inFull);
    List<Decision> others = failures.stream().filter(d -> !inFull.contains(d)).toList();
    if (!others.isEmpty()) {
      page.gap();
    }
    others.stream().limit(BRIEF).forEach(this::inBrief);
    int more = others.size() - BRIEF;
    if (more > 0) {
      page.add("and " + Counts.plural(more, "more rule") + " in result.json").end();
    }
  }

  private void heading(Decision decision) {
    Weight weight = Weight.of(decision);
    List<String> catalogue = decision.result().mustHave().catalogue();
    page.add(weight.ink(), String.format("%-7s", weight.name()))
        .add(" ")
        .add(Ink.STRONG, decision.ruleId())
        .add(catalogue.isEmpty() ? "" : " (" + String.join(", ", catalogue) + ")");
  }

  private void inBrief(Decision decision) {
    heading(decision);
    List<Finding> findings = decision.open();
    page.add("  " + Counts.plural(findings.size(), "finding"));
    findings.stream().findFirst().ifPresent(f -> page.add(", the first at " + f.place()));
    page.end();
  }

  private void inFull(Decision decision) {
    page.gap();
    heading(decision);
    page.end();
    List<Finding> findings = decision.open();
    findings.stream()
        .sorted(Comparator.comparing(Finding::place))
        .limit(shownOfRule)
        .forEach(this::finding);
    int more = findings.size() - shownOfRule;
    if (more > 0) {
      page.add("  and " + more + " more in result.json").end();
    }
    page.add(Ink.FAINT, "  why  ").wrap(TEXT, decision.result().mustHave().why()).end();
    page.add(Ink.FAINT, "  fix  ").wrap(TEXT, decision.result().mustHave().fix()).end();
    decision
        .result()
        .mustHave()
        .page()
        .ifPresent(at -> page.add(Ink.FAINT, "  page ").add(at).end());
  }

  private void finding(Finding finding) {
    Location place = finding.place();
    page.add("  ").add(Ink.STRONG, place.toString()).add("  ").add(finding.message()).end();
    SafeLine.of(place, lines).ifPresent(line -> Snippet.add(page, place, line, style.width()));
    if (!finding.related().isEmpty()) {
      page.add(Ink.FAINT, "  also ").wrap(TEXT, Lists.brief(finding.related(), 3)).end();
    }
  }

  private void ahead(ServiceVerdict service) {
    List<Decision> ahead =
        service.decisions().stream()
            .filter(d -> d.blocksFrom().isPresent())
            .sorted(
                Comparator.comparing((Decision d) -> d.blocksFrom().get())
                    .thenComparing(Decision::ruleId))
            .toList();
    if (!ahead.isEmpty()) {
      page.gap();
    }
    for (Decision decision : ahead) {
      long days = ChronoUnit.DAYS.between(report.today(), decision.blocksFrom().get());
      page.add(Ink.WARNING, "ahead  ")
          .add(decision.ruleId() + " blocks in " + Counts.plural((int) days, "day"))
          .add(" (" + decision.blocksFrom().get() + ")")
          .end();
    }
  }
}
