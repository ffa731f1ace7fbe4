package dev.prr.core.report.service;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Links;
import dev.prr.core.report.html.Verdicts;
import dev.prr.core.service.Attestation;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The must-haves of one folder of a pack, with what was decided of each and on what. */
public final class Group {

  private final String name;
  private final List<Decision> decisions;
  private final Sources sources;
  private final String prefix;
  private final boolean brief;

  private Group(
      String name, List<Decision> decisions, Sources sources, String prefix, boolean brief) {
    this.name = name;
    this.decisions = decisions.stream().sorted(Words.GRAVEST_FIRST).toList();
    this.sources = sources;
    this.prefix = prefix;
    this.brief = brief;
  }

  /**
   * All groups by name.
   *
   * @param brief whether those that hold are counted, not listed
   */
  static List<Group> of(List<Decision> decisions, Sources sources, String prefix, boolean brief) {
    Map<String, List<Decision>> groups = new TreeMap<>();
    for (Decision decision : decisions) {
      groups
          .computeIfAbsent(
              Words.group(decision.result().mustHave().group()), k -> new ArrayList<>())
          .add(decision);
    }
    List<Group> all = new ArrayList<>();
    groups.forEach((name, of) -> all.add(new Group(name, of, sources, prefix, brief)));
    return all;
  }

  public String name() {
    return name;
  }

  /** How many of those that apply are as they should be. */
  public String sum() {
    long apply = applying().count();
    long good = applying().filter(Group::holds).count();
    return apply == 0 ? "none applies" : good + " of " + apply;
  }

  private static boolean holds(Decision decision) {
    return decision.kind() == DecisionKind.PASS || decision.kind() == DecisionKind.ATTESTED;
  }

  private Stream<Decision> applying() {
    return decisions.stream().filter(d -> d.kind() != DecisionKind.NOT_APPLICABLE);
  }

  /** Those that apply, what is to be done first. */
  public DataTable table() {
    DataTable.Builder table =
        DataTable.of(name, "Must-have", "Decision", "Severity", "Evidence", "Place").underHeading();
    applying()
        .filter(decision -> !brief || !holds(decision))
        .forEach(decision -> table.row(row(decision)));
    return table.orElse("None of them applies to this service.").build();
  }

  /** Those that do not apply, with the reason. */
  public DataTable idle() {
    DataTable.Builder table =
        DataTable.of(name + ": not applicable", "Must-have", "Why not").underHeading();
    decisions.stream()
        .filter(d -> d.kind() == DecisionKind.NOT_APPLICABLE)
        .forEach(d -> table.row(title(d), Cell.of(d.result().reason())));
    return table.build();
  }

  private Cell[] row(Decision decision) {
    return new Cell[] {
      title(decision),
      Cell.mark(Words.tone(decision), word(decision)),
      Cell.of(decision.severity().id()),
      Cell.of(evidence(decision)),
      place(decision).map(where -> sources.where(where).cell()).orElse(Cell.of(""))
    };
  }

  private Cell title(Decision decision) {
    Cell title = Cell.of(decision.result().mustHave().title()).under(decision.ruleId());
    return Words.isFailure(decision)
        ? title.to("#" + prefix + Links.anchor(decision.ruleId()))
        : title;
  }

  private static String word(Decision decision) {
    return Words.isFailure(decision) && decision.blocksFrom().isEmpty()
        ? Verdicts.word(decision.kind())
        : Words.gravity(decision);
  }

  private static String evidence(Decision decision) {
    if (Words.isFailure(decision)) {
      return Words.plural(decision.open().size(), "finding");
    }
    return switch (decision.kind()) {
      case WAIVED, BASELINED -> decision.reason();
      default -> decision.result().reason();
    };
  }

  private static Optional<Location> place(Decision decision) {
    if (!decision.result().findings().isEmpty()) {
      return decision.result().findings().stream()
          .map(finding -> finding.place())
          .sorted()
          .findFirst();
    }
    return decision.result().statements().stream()
        .map(Attestation::place)
        .findFirst()
        .or(() -> decision.result().gaps().stream().map(gap -> gap.place()).sorted().findFirst());
  }
}
