package dev.prr.rules;

import java.util.stream.Collectors;

/** The page that says, item by item, how the checklist is answered. */
final class CoveragePage {

  private static final int GROUP = 3;

  private final Coverage coverage;
  private final StringBuilder page = new StringBuilder();

  CoveragePage(Coverage coverage) {
    this.coverage = coverage;
  }

  String markdown() {
    page.append("# Coverage\n\n")
        .append("<!-- Generated from the checklist and the rules; change those and generate it")
        .append(" anew. -->\n\n")
        .append("How each of the ")
        .append(Checklist.ITEMS.size())
        .append(" must-haves is answered: ")
        .append(coverage.counts())
        .append(".\n\n")
        .append("| word | a rule asks |\n|---|---|\n")
        .append("| automated | what is read from files of the repository |\n")
        .append("| evidence | a file that another tool wrote, with its date and commit |\n")
        .append("| attested | a dated statement of the team, with evidence, in `prr.yaml` |\n")
        .append("| built in | nothing: PRR itself sees to it |\n\n")
        .append("B is a blocker, M major, m minor, - not asked, for tiers 1 to 4.\n");
    String group = "";
    for (Checklist.Item item : Checklist.ITEMS) {
      String next = item.id().substring(0, GROUP);
      if (!next.equals(group)) {
        group = next;
        page.append("\n## ").append(group).append("\n\n");
        page.append("| item | must-have | tiers | due from | answered | rules |\n");
        page.append("|---|---|---|---|---|---|\n");
      }
      row(item);
    }
    gruntwork();
    return page.toString();
  }

  private void row(Checklist.Item item) {
    String rules =
        coverage.rulesFor(item.id()).stream()
            .map(rule -> "[" + rule.name() + "](rules/" + rule.name() + ".md)")
            .collect(Collectors.joining(", "));
    page.append("| ")
        .append(item.id())
        .append(item.core() ? " (core)" : "")
        .append(" | ")
        .append(item.mustHave())
        .append(" | ")
        .append(item.tiers())
        .append(" | ")
        .append(item.stage())
        .append(" | ")
        .append(coverage.how(item).words)
        .append(" | ")
        .append(rules.isEmpty() ? item.builtIn().or(item::outOfScope).orElse("") : rules)
        .append(" |\n");
  }

  private void gruntwork() {
    page.append("\n## Gruntwork Production Readiness Checklist\n\n")
        .append("Its items by category and index, with what answers them here.\n\n")
        .append("| item | about | answered by |\n|---|---|---|\n");
    for (Checklist.Foreign item : Checklist.GRUNTWORK) {
      page.append("| ")
          .append(item.code())
          .append(" | ")
          .append(item.title())
          .append(" | ")
          .append(
              item.outOfScope()
                  .map(reason -> "out of scope: " + reason)
                  .orElseGet(() -> String.join(", ", item.answeredBy())))
          .append(" |\n");
    }
  }
}
