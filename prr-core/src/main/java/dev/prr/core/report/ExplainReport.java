package dev.prr.core.report;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.fact.Durations;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.check.Parameter;
import dev.prr.core.service.Role;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule: what it asks for and why, how it is checked, and what it found here. */
public final class ExplainReport {

  private static final int LABEL = 10;

  private final Page page;
  private final Style style;
  private final Rule rule;
  private final MustHave mustHave;

  private ExplainReport(Rule rule, MustHave mustHave, Style style) {
    this.page = new Page(style);
    this.style = style;
    this.rule = rule;
    this.mustHave = mustHave;
  }

  /**
   * Lines ended by {@code \n}, safe for a console.
   *
   * @param listed the rule as it counts here
   * @param services what it came to for them; none where nothing was judged
   */
  public static String of(Rule rule, ListedRule listed, List<Explained> services, Style style) {
    ExplainReport report = new ExplainReport(rule, listed.mustHave(), style);
    report.write(listed);
    services.forEach(report::found);
    return report.page.toString();
  }

  private void write(ListedRule listed) {
    page.add(Ink.STRONG, rule.id());
    if (!mustHave.catalogue().isEmpty()) {
      page.add(" (" + String.join(", ", mustHave.catalogue()) + ")");
    }
    page.end();
    page.wrap(0, mustHave.title()).end();
    page.gap();
    line("why", mustHave.why());
    line("fix", mustHave.fix());
    mustHave.falsePositives().forEach(known -> line("beware", known));
    page.gap();
    line("looks at", "each " + rule.check().subjects().name() + " of the service");
    written("when").ifPresent(text -> line("when", text));
    written("require").ifPresent(text -> line("require", text));
    rule.parameters().values().forEach(parameter -> line("param", values(parameter)));
    line("severity", severities());
    line("roles", audience());
    line("from", "stage " + mustHave.stage().id() + " on" + dates(mustHave.rollout()));
    line("pack", listed.pack() + (listed.changed() ? ", changed by policy" : ""));
    line("profiles", String.join(", ", mustHave.profiles()));
    line("formerly", String.join(", ", mustHave.formerly()));
    mustHave.page().ifPresent(at -> line("page", at));
    mustHave.sources().forEach(source -> line("source", source));
  }

  private void line(String label, String text) {
    if (!text.isBlank()) {
      page.add(Ink.FAINT, label + " ".repeat(LABEL - label.length())).wrap(LABEL, text).end();
    }
  }

  /** A part of the rule as its author wrote it. */
  private Optional<String> written(String key) {
    Node source = rule.source().get();
    return source instanceof Mapping mapping ? mapping.get(key).map(Flow::of) : Optional.empty();
  }

  private static String values(Parameter parameter) {
    return parameter.name()
        + " = "
        + parameter.values().entrySet().stream()
            .map(
                entry ->
                    entry.getValue().stream()
                            .map(value -> parameter.type().print(value))
                            .collect(Collectors.joining(", "))
                        + " (tier "
                        + entry.getKey().id()
                        + ")")
            .collect(Collectors.joining(", "));
  }

  private String severities() {
    return Stream.of(Tier.values())
        .map(
            tier ->
                "tier "
                    + tier.id()
                    + " "
                    + mustHave.severityFor(tier).map(s -> s.id()).orElse("not asked for"))
        .collect(Collectors.joining(" · "));
  }

  /** Nothing where it is asked of every role and meant. */
  private String audience() {
    Audience audience = mustHave.audience();
    String roles =
        audience.roles().equals(Audience.EVERYBODY.roles()) ? "all" : words(audience.roles());
    String advice =
        audience.advisoryFor().isEmpty() ? "" : "; advice for " + words(audience.advisoryFor());
    return audience.equals(Audience.EVERYBODY) ? "" : roles + advice;
  }

  private static String words(Set<Role> roles) {
    return roles.stream().map(Role::id).collect(Collectors.joining(", "));
  }

  private static String dates(Rollout rollout) {
    List<String> dates = new ArrayList<>();
    rollout.warnsFrom().ifPresent(day -> dates.add("warns from " + day));
    rollout.blocksFrom().ifPresent(day -> dates.add("blocks from " + day));
    rollout
        .graceForNewServices()
        .ifPresent(grace -> dates.add("new services have " + Durations.print(grace)));
    return dates.isEmpty() ? "" : "; " + String.join(", ", dates);
  }

  private void found(Explained explained) {
    Decision decision = explained.decision();
    page.gap();
    page.add(Ink.STRONG, explained.service())
        .add("  " + decision.result().outcome().id())
        .add(", so " + decision.kind().id() + ": ")
        .wrap(LABEL, decision.reason())
        .end();
    places(decision.result());
    new TraceTree(page, style).write(explained.judged());
  }

  private void places(RuleResult result) {
    List<Remark> all = new ArrayList<>();
    result.findings().forEach(f -> all.add(Remark.at(f.place(), f.message())));
    result.gaps().forEach(gap -> all.add(Remark.at(gap.place(), gap.detail())));
    result.statements().forEach(a -> all.add(Remark.at(a.place(), Stated.sentence(a))));
    for (Remark remark : all.subList(0, Math.min(all.size(), style.lines()))) {
      page.add("  " + remark.place().orElseThrow() + "  ").add(remark.sentence()).end();
    }
    if (all.size() > style.lines()) {
      page.add("  and " + (all.size() - style.lines()) + " more").end();
    }
  }
}
