package dev.prr.core.report.markdown;

import dev.prr.core.report.Counts;
import dev.prr.core.report.Issue;
import dev.prr.core.report.RunReport;
import dev.prr.core.service.Waiver;
import dev.prr.core.text.MarkdownText;
import dev.prr.core.verdict.Ahead;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.WaiverUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections about one service. All services together have a budget of lines. */
final class MarkdownService {

  /** With messages of a kilobyte this is half of what GitHub takes. */
  private static final int LINES = 250;

  /** The reason of one unknown is often that of many. */
  private static final int OF_A_SERVICE = 60;

  /** Names of one kind of decision, and of all services together. */
  private static final int NAMES = 400;

  private static final int ALL_NAMES = 4_000;

  private static final List<DecisionKind> OTHERS =
      List.of(
          DecisionKind.WAIVED,
          DecisionKind.BASELINED,
          DecisionKind.ATTESTED,
          DecisionKind.PASS,
          DecisionKind.NOT_APPLICABLE);

  private final List<Issue> issues;
  private final StringBuilder page;
  private int left = LINES;
  private int taken;
  private int names = ALL_NAMES;

  MarkdownService(RunReport report, StringBuilder page) {
    this.issues = Issue.open(report);
    this.page = page;
  }

  void write(ServiceVerdict service) {
    page.append("\n### ").append(MarkdownText.of(service.service())).append(": ");
    page.append(MarkdownReport.words(service.verdict())).append("\n\n");
    page.append(service.team().ifKnown().map(t -> "team " + MarkdownText.of(t)).orElse("no team"));
    page.append(" · tier ").append(service.tier().id());
    page.append(" · ").append(service.stage().id()).append("  \n");
    page.append(new Counts(service.decisions()).sentence()).append('\n');
    findings(of(service).filter(issue -> !issue.unknown()).toList());
    unknowns(of(service).filter(Issue::unknown).toList());
    waivers(service.waivers());
    ahead(service);
    others(service);
  }

  private Stream<Issue> of(ServiceVerdict service) {
    return issues.stream().filter(issue -> issue.service().service().equals(service.service()));
  }

  private void findings(List<Issue> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.append("\n**To fix**\n");
    Rows.head(page, "Severity", "Must-have", "Where", "What", "How");
    for (Issue issue : take(findings)) {
      Decision decision = issue.decision();
      Rows.add(
          page,
          List.of(
              severity(decision),
              Rows.code(issue.rule()),
              Rows.code(issue.place()),
              Rows.text(issue.message()),
              Rows.text(decision.result().mustHave().fix())));
    }
    more(findings, "finding");
  }

  private static String severity(Decision decision) {
    String word = decision.severity().id();
    return decision.blocksFrom().map(day -> word + " from " + day).orElse(word);
  }

  private void unknowns(List<Issue> unknowns) {
    if (unknowns.isEmpty()) {
      return;
    }
    page.append("\n**Could not be judged**\n");
    Rows.head(page, "Blocks", "Must-have", "Where", "Why");
    for (Issue issue : take(unknowns)) {
      Rows.add(
          page,
          List.of(
              issue.decision().blocks() ? "yes" : "no",
              Rows.code(issue.rule()),
              Rows.code(issue.place()),
              Rows.text(issue.why())));
    }
    more(unknowns, "unknown");
  }

  private void waivers(List<WaiverUse> waivers) {
    if (waivers.isEmpty()) {
      return;
    }
    page.append("\n**Waivers**\n");
    Rows.head(page, "Waiver", "Must-have", "State", "Last day", "Owner", "Note");
    for (WaiverUse use : take(waivers)) {
      Waiver waiver = use.waiver();
      Rows.add(
          page,
          List.of(
              Rows.code(waiver.name()),
              Rows.code(waiver.rule().ifKnown().orElse("")),
              use.state().id(),
              waiver.expires().ifKnown().map(LocalDate::toString).orElse("unreadable"),
              Rows.text(waiver.ownerTeam().ifKnown().orElse("")),
              Rows.text(use.sentence())));
    }
    more(waivers, "waiver");
  }

  private void ahead(ServiceVerdict service) {
    List<String> lines = new ArrayList<>();
    service.decisions().stream()
        .filter(decision -> decision.blocksFrom().isPresent())
        .forEach(d -> lines.add(d.blocksFrom().get() + " " + Rows.code(d.ruleId()) + " blocks"));
    for (Ahead ahead : service.ahead()) {
      lines.add(ahead.on() + " " + MarkdownText.of(ahead.sentence()));
    }
    if (lines.isEmpty()) {
      return;
    }
    lines.sort(null);
    page.append("\n**Ahead**\n\n");
    take(lines).forEach(line -> page.append("- ").append(line).append('\n'));
    more(lines, "day");
  }

  /** The rest of the checklist by name, so that the page shows everything that was asked. */
  private void others(ServiceVerdict service) {
    StringBuilder lines = new StringBuilder();
    for (DecisionKind kind : OTHERS) {
      List<Decision> decided =
          service.decisions().stream().filter(decision -> decision.kind() == kind).toList();
      if (!decided.isEmpty()) {
        int shown = Math.min(decided.size(), Math.min(NAMES, names));
        names -= shown;
        lines.append("- ").append(kind.id()).append(" (").append(decided.size()).append("): ");
        lines.append(
            decided.subList(0, shown).stream()
                .map(decision -> Rows.code(decision.ruleId()))
                .collect(Collectors.joining(", ")));
        int more = decided.size() - shown;
        lines.append(more == 0 ? "\n" : " and " + more + " more in result.json\n");
      }
    }
    if (!lines.isEmpty()) {
      page.append("\n**The rest of the checklist**\n\n").append(lines);
    }
  }

  private <T> List<T> take(List<T> all) {
    taken = Math.min(all.size(), Math.min(left, OF_A_SERVICE));
    left -= taken;
    return all.subList(0, taken);
  }

  private void more(List<?> all, String noun) {
    MarkdownReport.more(page, all.size() - taken, noun);
  }
}
