package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Law 7: the documentation of a rule is made of the rule, and never stale. */
final class PageLawTest {

  private static final Path PAGES = Path.of("../docs/rules");
  private static final String INDEX = "README.md";

  @TestFactory
  Stream<DynamicTest> its_page_says_what_the_rule_says() {
    return Laws.forEachRule(
        folder ->
            Golden.compare(PAGES.resolve(folder.name() + ".md"), new RulePage(folder).markdown()));
  }

  @Test
  void the_index_lists_every_rule() {
    Golden.compare(PAGES.resolve(INDEX), index());
  }

  @Test
  void no_page_is_left_of_a_rule_that_is_gone() throws IOException {
    List<String> wanted =
        Stream.concat(Stream.of(INDEX), RuleFolder.all().stream().map(f -> f.name() + ".md"))
            .sorted()
            .toList();
    try (Stream<Path> files = Files.list(PAGES)) {
      List<String> there = files.map(file -> file.getFileName().toString()).sorted().toList();
      if (Golden.isUpdating()) {
        for (String page : there) {
          if (!wanted.contains(page)) {
            Files.delete(PAGES.resolve(page));
          }
        }
      } else {
        assertEquals(wanted, there);
      }
    }
  }

  private static String index() {
    Map<String, List<RuleFolder>> byGroup =
        RuleFolder.all().stream()
            .collect(Collectors.groupingBy(RuleFolder::group, TreeMap::new, Collectors.toList()));
    long core =
        RuleFolder.all().stream()
            .filter(f -> Bench.rule(f).mustHave().profiles().contains("core"))
            .count();
    StringBuilder out = new StringBuilder("# Rules\n\n");
    out.append("<!-- Generated from the rules; change those and generate it anew. -->\n\n")
        .append(RuleFolder.all().size())
        .append(" rules, ")
        .append(core)
        .append(" of them in the profile `core`. B is a blocker, M major, m minor, - not asked,")
        .append(" for tiers 1 to 4.\n");
    byGroup.forEach(
        (group, folders) -> {
          out.append("\n## ").append(group).append("\n\n");
          out.append("| rule | must-have | item | tiers | due from | profile |\n");
          out.append("|---|---|---|---|---|---|\n");
          folders.forEach(folder -> out.append(row(Bench.rule(folder).mustHave())));
        });
    return out.toString();
  }

  private static String row(MustHave rule) {
    return "| ["
        + rule.id()
        + "]("
        + rule.id()
        + ".md) | "
        + rule.title()
        + " | "
        + String.join(", ", rule.catalogue())
        + " | "
        + letters(rule)
        + " | "
        + rule.stage().id()
        + " | "
        + String.join(", ", rule.profiles())
        + " |\n";
  }

  private static String letters(MustHave rule) {
    return Stream.of(Tier.values())
        .map(tier -> rule.severityFor(tier).map(PageLawTest::letter).orElse("-"))
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
