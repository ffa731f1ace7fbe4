package dev.prr.core.report.service;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.report.html.Links;
import dev.prr.core.report.html.Tone;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A must-have that failed, with what was found of it and what to do. */
public final class Failing {

  /** More than anybody fixes of one rule before the next run. */
  private static final int MOST = 25;

  private static final int MOST_RELATED = 3;

  private final Decision decision;
  private final Sources sources;
  private final String prefix;

  Failing(Decision decision, Sources sources, String prefix) {
    this.decision = decision;
    this.sources = sources;
    this.prefix = prefix;
  }

  /** One subject that failed. */
  public record Shown(
      String message, String subject, Where where, Optional<ShownLine> line, List<Where> related) {}

  public String id() {
    return decision.ruleId();
  }

  public String anchor() {
    return prefix + Links.anchor(id());
  }

  public String title() {
    return decision.result().mustHave().title();
  }

  public String gravity() {
    return Words.gravity(decision);
  }

  public Tone tone() {
    return Words.tone(decision);
  }

  public String catalogue() {
    return String.join(", ", decision.result().mustHave().catalogue());
  }

  public String why() {
    return decision.result().mustHave().why();
  }

  public String fix() {
    return decision.result().mustHave().fix();
  }

  public List<String> falsePositives() {
    return decision.result().mustHave().falsePositives();
  }

  /** Where it is explained, if that can be followed. */
  public Optional<String> page() {
    return decision
        .result()
        .mustHave()
        .page()
        .filter(p -> p.startsWith("https:"))
        .flatMap(Links::safe);
  }

  /** In order of place, the first of many. */
  public List<Shown> findings() {
    return decision.open().stream()
        .sorted(Comparator.comparing(Finding::place))
        .limit(MOST)
        .map(this::show)
        .toList();
  }

  public int number() {
    return decision.open().size();
  }

  /** How many are not shown. */
  public int more() {
    return Math.max(0, number() - MOST);
  }

  private Shown show(Finding finding) {
    List<Location> related = finding.related();
    return new Shown(
        finding.message(),
        finding.subject(),
        sources.where(finding.place()),
        sources.line(finding.place()),
        related.stream().limit(MOST_RELATED).map(sources::where).toList());
  }
}
