package dev.prr.core.report.organization;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.Outline;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.RuleStanding;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.rule.MustHave;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What every page needs: the overview, and where the other pages are. */
final class Book {

  static final String OTHER = "other";

  /** For pages in the folder of the site. */
  static final String HERE = "";

  /** For pages one folder below. */
  static final String UP = "../";

  private final Overview overview;
  private final SortedMap<String, List<Standing>> units;
  private final FileNames serviceFiles;
  private final FileNames unitFiles;
  private final FileNames ruleFiles;
  private final Map<String, String> areas = new HashMap<>();
  private final String name;

  /**
   * @param name of the organization; may be empty
   */
  Book(Overview overview, String name) {
    this.overview = overview;
    this.name = name;
    this.units = overview.units();
    this.serviceFiles =
        new FileNames("service", overview.services().stream().map(Standing::service).toList());
    this.unitFiles = new FileNames("team", units.keySet());
    this.ruleFiles =
        new FileNames("rule", overview.rules().stream().map(RuleStanding::rule).toList());
    for (RuleStanding rule : overview.rules()) {
      areas.put(rule.rule(), rule.mustHave().map(MustHave::group).orElse(OTHER));
    }
  }

  Overview overview() {
    return overview;
  }

  SortedMap<String, List<Standing>> units() {
    return units;
  }

  /**
   * The way to each team, in alphabetical order, with the number of its services.
   *
   * @param kind what is told of it in a list of other things too, else nothing
   */
  List<Part.Way> ways(String kind) {
    List<Part.Way> ways = new ArrayList<>();
    units.forEach(
        (unit, services) ->
            ways.add(
                new Part.Way(
                    unit, unitPath(unit), Optional.empty(), Text.number(services.size()), kind)));
    return ways;
  }

  List<Standing> servicesOf(String unit) {
    return units.getOrDefault(unit, List.of());
  }

  String servicePath(String service) {
    return serviceFiles.path(service);
  }

  String unitPath(String unit) {
    return unitFiles.path(unit);
  }

  String rulePath(String rule) {
    return ruleFiles.path(rule);
  }

  /** The group that a rule lies in. */
  String area(String rule) {
    return areas.getOrDefault(rule, OTHER);
  }

  /** The groups that there are, in alphabetical order. */
  List<String> areas() {
    return List.copyOf(new TreeSet<>(areas.values()));
  }

  /** The rules of each group. */
  SortedMap<String, List<RuleStanding>> rulesByArea() {
    SortedMap<String, List<RuleStanding>> rules = new TreeMap<>();
    for (RuleStanding rule : overview.rules()) {
      rules.computeIfAbsent(area(rule.rule()), none -> new ArrayList<>()).add(rule);
    }
    return rules;
  }

  /** A service with the way to its page. */
  Cell serviceCell(String up, String service) {
    return Cell.of(service).to(up + servicePath(service));
  }

  /** A rule with the way to its page, and what it asks for. */
  Cell ruleCell(String up, String rule) {
    Cell cell = Cell.code(rule).to(up + rulePath(rule));
    return overview
        .rule(rule)
        .flatMap(RuleStanding::mustHave)
        .map(mustHave -> cell.with(mustHave.title()))
        .orElse(cell);
  }

  Cell unitCell(String up, Standing standing) {
    String unit = standing.unit().orElse(Overview.NO_TEAM);
    return Cell.of(unit).to(up + unitPath(unit));
  }

  /** A page in the folder of the site. */
  Outline top(String kind) {
    Outline outline = Outline.of(kind, "");
    return kind.equals(Site.OVERVIEW)
        ? Outline.of(kind, name)
        : outline.below(List.of(Outline.Entry.of(Site.OVERVIEW, "index.html")));
  }

  /** A page one folder below. */
  Outline below(String kind, String heading) {
    return Outline.of(kind, heading)
        .below(
            List.of(
                Outline.Entry.of(Site.OVERVIEW, "../index.html"),
                Outline.Entry.of(Site.FIND, "../find.html")));
  }

  /** What every page says at its foot. */
  String foot() {
    return "As of "
        + overview.day()
        + " (UTC), from "
        + Text.count(overview.runs(), "recorded run")
        + " since "
        + overview.span().from()
        + ". Teams are in alphabetical order; the report compares rules and gaps, never teams.";
  }
}
