package dev.prr.core.report;

import dev.prr.core.source.SourcePath;
import dev.prr.core.verdict.Decision;
import dev.prr.core.workspace.LeftOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What could not be judged, and what was not read. One reason is given once. */
final class Unjudged {

  private static final int NAMES = 4;

  private final RunReport report;
  private final Style style;
  private final List<Decision> decisions;
  private final Set<SourcePath> shown = new HashSet<>();

  Unjudged(RunReport report, Style style) {
    this.report = report;
    this.style = style;
    this.decisions =
        report.services().stream()
            .flatMap(service -> service.decisions().stream())
            .filter(Weight::isUnknown)
            .toList();
  }

  void unknown(Page page) {
    if (decisions.isEmpty()) {
      return;
    }
    page.gap();
    page.add(Ink.WARNING, "UNKNOWN").add(" " + sum()).end();
    List<Cause> causes = Cause.of(decisions);
    causes.stream().limit(style.lines()).forEach(cause -> write(page, cause));
    if (causes.size() > style.lines()) {
      page.add("  and " + Counts.plural(causes.size() - style.lines(), "more reason"))
          .add(" in result.json")
          .end();
    }
  }

  private String sum() {
    int blocking = (int) decisions.stream().filter(Decision::blocks).count();
    String all = Counts.plural(decisions.size(), "must-have") + " could not be judged";
    return blocking == 0 ? all : all + " (" + blocking + " blocking)";
  }

  private void write(Page page, Cause cause) {
    cause.places().forEach(place -> shown.add(place.path()));
    if (!cause.places().isEmpty()) {
      page.add("  ").add(Ink.STRONG, Lists.brief(cause.places(), 1)).end();
    }
    page.add(Ink.FAINT, "  why  ").wrap(ConsoleReport.TEXT, cause.detail()).end();
    page.add(Ink.FAINT, "  open ").wrap(ConsoleReport.TEXT, Lists.brief(names(cause), NAMES)).end();
  }

  /** The blocking ones first. */
  private static List<String> names(Cause cause) {
    List<String> names = new ArrayList<>();
    cause.blocking().forEach(rule -> names.add(rule + " (blocking)"));
    cause.rules().stream().filter(rule -> !cause.blocking().contains(rule)).forEach(names::add);
    return names;
  }

  /** Files that were left out, but for those that were just named. */
  void leftOut(Page page) {
    Map<String, List<LeftOut>> groups = new LinkedHashMap<>();
    report.leftOut().stream()
        .filter(leftOut -> !shown.contains(leftOut.place().path()))
        .forEach(
            leftOut ->
                groups
                    .computeIfAbsent(leftOut.reason() + leftOut.detail(), k -> new ArrayList<>())
                    .add(leftOut));
    List<List<LeftOut>> largestFirst =
        groups.values().stream()
            .sorted(Comparator.comparingInt((List<LeftOut> group) -> -group.size()))
            .toList();
    if (!groups.isEmpty()) {
      page.gap();
    }
    largestFirst.stream().limit(style.lines()).forEach(group -> leftOut(page, group));
    int more = largestFirst.stream().skip(style.lines()).mapToInt(List::size).sum();
    if (more > 0) {
      page.add(Ink.FAINT, "left   ").add("and " + more + " more in result.json").end();
    }
  }

  private void leftOut(Page page, List<LeftOut> group) {
    List<SourcePath> paths = group.stream().map(leftOut -> leftOut.place().path()).toList();
    String detail = group.get(0).detail();
    page.add(Ink.FAINT, "left   ").add(Lists.brief(paths, 1)).add("  ");
    if (page.column() + Page.width(detail) > style.width()) {
      page.end();
      page.add(" ".repeat(ConsoleReport.TEXT));
    }
    page.wrap(ConsoleReport.TEXT, detail).end();
  }
}
