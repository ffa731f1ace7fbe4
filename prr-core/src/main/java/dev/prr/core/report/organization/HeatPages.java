package dev.prr.core.report.organization;

import dev.prr.core.report.html.Links;
import dev.prr.core.review.overview.Mark;
import dev.prr.core.review.overview.RuleStanding;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.service.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gaps by group of rules: over tiers, over teams, and over the services of one team. None of the
 * tables grows with the number of services but the last, and that by those of one team.
 */
final class HeatPages {

  private final Book book;

  HeatPages(Book book) {
    this.book = book;
  }

  /** Groups of rules by tier. */
  Heat byTier() {
    Heat.Builder heat = new Heat.Builder("Share of open gaps by group of rules and tier", "Rules");
    List<List<Standing>> tiers = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      heat.column("Tier " + tier.id(), "");
      tiers.add(
          book.overview().services().stream()
              .filter(s -> s.tier().equals(Optional.of(tier)))
              .toList());
    }
    List<Map<String, Heat.Box>> boxes =
        tiers.stream()
            .map(services -> boxes(services, area -> "heat.html#" + place(area)))
            .toList();
    for (String area : book.areas()) {
      heat.row(
          area,
          "heat.html#" + place(area),
          boxes.stream().map(tier -> tier.getOrDefault(area, Heat.Box.NONE)).toList());
    }
    return heat.build();
  }

  /** Teams against groups of rules, folded away by their first letters; then the rules. */
  SitePage page() {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of("tiers", "By tier", new Part.Shades(byTier())));
    List<Part> blocks = new ArrayList<>();
    byLetter()
        .forEach(
            (letter, units) ->
                blocks.add(
                    new Part.Folded(
                        letter + " (" + Text.count(units.size(), "team") + ")",
                        List.of(new Part.Shades(byUnit(letter, units))))));
    sections.add(new Section("teams", "By team", Text.number(book.units().size()), blocks));
    book.rulesByArea().forEach((area, rules) -> sections.add(rules(area, rules)));
    return new SitePage(
        "heat.html",
        book.top("Rules by team"),
        "The share of open gaps in all that was asked, by group of rules. A cell leads to the team"
            + " and from there to its services; a group leads to its rules.",
        sections,
        book.foot());
  }

  private SortedMap<String, List<String>> byLetter() {
    SortedMap<String, List<String>> letters = new TreeMap<>();
    for (String unit : book.units().keySet()) {
      letters.computeIfAbsent(FindPage.first(unit), letter -> new ArrayList<>()).add(unit);
    }
    return letters;
  }

  private Heat byUnit(String letter, List<String> units) {
    Heat.Builder heat =
        new Heat.Builder("Share of open gaps, teams that begin with " + letter, "Team");
    book.areas().forEach(area -> heat.column(area, "#" + place(area)));
    for (String unit : units) {
      String path = book.unitPath(unit);
      Map<String, Heat.Box> boxes = boxes(book.servicesOf(unit), area -> path + "#gaps");
      heat.row(
          unit,
          path,
          book.areas().stream().map(area -> boxes.getOrDefault(area, Heat.Box.NONE)).toList());
    }
    return heat.build();
  }

  private Section rules(String area, List<RuleStanding> rules) {
    List<Part.Way> ways =
        rules.stream()
            .map(
                rule ->
                    new Part.Way(
                        rule.rule(),
                        book.rulePath(rule.rule()),
                        Optional.empty(),
                        "open in " + rule.open() + " of " + rule.asked(),
                        ""))
            .toList();
    return new Section(place(area), area, Text.number(rules.size()), List.of(new Part.Ways(ways)));
  }

  /** Where the rules of a group are on the page. */
  private static String place(String area) {
    return "rules-" + Links.anchor(area);
  }

  interface Href {
    String of(String area);
  }

  /** By group of rules: of all that was asked, how much is open. */
  Map<String, Heat.Box> boxes(List<Standing> services, Href href) {
    Map<String, int[]> counts = new HashMap<>();
    for (Standing standing : services) {
      for (Mark mark : standing.marks()) {
        if (mark.isAsked()) {
          int[] count = counts.computeIfAbsent(book.area(mark.rule()), area -> new int[2]);
          count[0] += mark.isOpen() ? 1 : 0;
          count[1]++;
        }
      }
    }
    Map<String, Heat.Box> boxes = new HashMap<>();
    counts.forEach(
        (area, count) -> boxes.put(area, new Heat.Box(count[0], count[1], href.of(area))));
    return boxes;
  }
}
