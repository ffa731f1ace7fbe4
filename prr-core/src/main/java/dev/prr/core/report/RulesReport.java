package dev.prr.core.report;

import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that are in force, one a line. */
public final class RulesReport {

  private RulesReport() {}

  /** Lines ended by {@code \n}, by rule id, safe for a console. */
  public static String of(List<ListedRule> rules, Style style) {
    Page page = new Page(style);
    Table table = new Table().row("rule", "answers", "1234", "from", "pack", "title");
    rules.stream()
        .sorted(Comparator.comparing(rule -> rule.mustHave().id()))
        .forEach(rule -> add(table, rule));
    if (!rules.isEmpty()) {
      table.write(page);
      page.gap();
    }
    page.add(Ink.STRONG, Counts.plural(rules.size(), "rule"))
        .add(". Severity for tiers 1 to 4: B blocker, M major, m minor, - not asked for.");
    if (rules.stream().anyMatch(ListedRule::changed)) {
      page.add(" * is changed by policy.");
    }
    page.end();
    return page.toString();
  }

  private static void add(Table table, ListedRule rule) {
    MustHave mustHave = rule.mustHave();
    table.row(
        mustHave.id(),
        String.join(", ", mustHave.catalogue()),
        severities(mustHave) + (rule.changed() ? "*" : ""),
        mustHave.stage().id(),
        rule.pack(),
        mustHave.title());
  }

  private static String severities(MustHave mustHave) {
    return Stream.of(Tier.values())
        .map(tier -> mustHave.severityFor(tier).map(RulesReport::letter).orElse("-"))
        .collect(Collectors.joining());
  }

  private static String letter(Severity severity) {
    return switch (severity) {
      case BLOCKER -> "B";
      case MAJOR -> "M";
      case MINOR -> "m";
    };
  }
}
