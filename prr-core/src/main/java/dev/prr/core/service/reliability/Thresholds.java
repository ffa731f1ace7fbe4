package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Runbook;
import dev.prr.core.service.query.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether it is written why an alert fires where it does. */
final class Thresholds {

  private static final Set<String> WORDS = Set.of("threshold", "thresholds", "rationale", "why");

  private Thresholds() {}

  /** By an annotation or a heading of the runbook that speaks of thresholds or reasons. */
  static Fact<Boolean> explained(AlertRule rule, Fact<Runbook> page) {
    for (Map.Entry<String, Fact<String>> text : rule.annotations().entries().entrySet()) {
      if (speaksOfIt(text.getKey()) && !text.getValue().isMissing()) {
        return text.getValue().map(reason -> true);
      }
    }
    return page.map(Runbook::sections).flatMap(Thresholds::explained).orDefault(false);
  }

  private static Fact<Boolean> explained(FactList<Fact<String>> sections) {
    List<Fact<Boolean>> found =
        sections.items().stream().map(section -> section.map(Thresholds::speaksOfIt)).toList();
    return Facts.any(found, sections.gaps(), sections.place());
  }

  private static boolean speaksOfIt(String text) {
    return !Collections.disjoint(Words.of(text), WORDS);
  }
}
