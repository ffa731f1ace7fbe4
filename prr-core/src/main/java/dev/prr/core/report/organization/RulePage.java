package dev.prr.core.report.organization;

import dev.prr.core.report.html.Chart;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.Verdicts;
import dev.prr.core.review.overview.Coming;
import dev.prr.core.review.overview.Mark;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.RuleStanding;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.rule.MustHave;
import dev.prr.core.verdict.DecisionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One rule over all services. */
final class RulePage {

  private final Book book;

  RulePage(Book book) {
    this.book = book;
  }

  SitePage page(RuleStanding rule) {
    List<Section> sections = new ArrayList<>();
    sections.add(now(rule));
    rule.mustHave().map(RulePage::about).ifPresent(sections::add);
    sections.add(where("open", "Open in", rule, Mark::isOpen));
    sections.add(
        where(
            "excused",
            "Waived or part of a baseline in",
            rule,
            mark ->
                mark.decision() == DecisionKind.WAIVED
                    || mark.decision() == DecisionKind.BASELINED));
    sections.add(
        where(
            "unknown",
            "Could not be judged in",
            rule,
            mark -> mark.decision() == DecisionKind.UNKNOWN));
    return new SitePage(
        book.rulePath(rule.rule()),
        book.below("Rule", rule.rule()),
        rule.mustHave()
            .map(mustHave -> mustHave.title() + ".")
            .orElse("No loaded pack has this rule any more; what was decided about it stays."),
        sections,
        book.foot());
  }

  private Section now(RuleStanding rule) {
    List<Metric> metrics = new ArrayList<>();
    metrics.add(Metric.of("Asked of", Text.number(rule.asked())).with("services"));
    for (DecisionKind kind : DecisionKind.values()) {
      if (rule.count(kind) > 0) {
        metrics.add(
            Metric.of(Verdicts.word(kind), Text.number(rule.count(kind))).as(Verdicts.tone(kind)));
      }
    }
    Chart.Builder chart =
        Chart.of("Share of services in which it is open, by month", "Month", "Share");
    for (int i = 0; i < rule.months().size(); i++) {
      double share = RuleTables.share(rule, i);
      chart.point(
          book.overview().months().get(i).month().toString(),
          share,
          rule.months().get(i).asked() == 0
              ? "not asked"
              : String.format(Locale.ROOT, "%.0f %%", share),
          Tone.QUIET);
    }
    List<Part> coming = new ArrayList<>();
    for (Coming day : book.overview().coming()) {
      if (day.rule().equals(rule.rule())) {
        coming.add(
            new Part.Words(
                "From "
                    + day.day()
                    + " on a failure "
                    + (day.blocks() ? "blocks" : "warns")
                    + "; today it fails in "
                    + Text.count(day.services().size(), "service")
                    + "."));
      }
    }
    return Section.of(
            "now", "How it stands", new Part.Numbers(metrics), new Part.Line(chart.build()))
        .and(coming);
  }

  private static Section about(MustHave rule) {
    return Section.of(
        "about",
        "Why, and how to fix it",
        new Part.Words(rule.why()),
        new Part.Words(rule.fix()),
        new Part.Words(
            "Group "
                + rule.group()
                + ", due from the stage "
                + rule.stage().id()
                + " on"
                + (rule.catalogue().isEmpty() ? "" : ", answers " + Text.catalogue(rule))
                + "."));
  }

  private interface Which {
    boolean is(Mark mark);
  }

  /** Services by team; with many of them each team is folded away. */
  private Section where(String id, String title, RuleStanding rule, Which which) {
    SortedMap<String, List<Part.Way>> byUnit = new TreeMap<>();
    int count = 0;
    for (Standing standing : book.overview().services()) {
      Optional<Mark> mark = standing.mark(rule.rule()).filter(which::is);
      if (mark.isPresent()) {
        count++;
        byUnit
            .computeIfAbsent(standing.unit().orElse(Overview.NO_TEAM), unit -> new ArrayList<>())
            .add(
                new Part.Way(
                    standing.service(),
                    Book.UP + book.servicePath(standing.service()),
                    Optional.of(Verdicts.tone(mark.get().decision())),
                    "tier " + Text.tier(standing),
                    ""));
      }
    }
    List<Part> parts = new ArrayList<>();
    if (count == 0) {
      parts.add(new Part.Words("No service."));
    }
    byUnit.forEach(
        (unit, ways) ->
            parts.add(
                new Part.Folded(
                    unit + ": " + Text.count(ways.size(), "service"),
                    List.of(new Part.Ways(ways)))));
    return new Section(id, title + " " + Text.count(count, "service"), "", parts);
  }
}
