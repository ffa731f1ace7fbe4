package dev.prr.core.service.reliability;

import dev.prr.core.artifact.Misshapen;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import java.util.ArrayList;
import java.util.List;

/** Why there may be more rules or SLOs than were read. */
final class RuleGaps {

  private static final String[] RULES = {
    "alert:",
    "record:",
    "\"alert\"",
    "\"record\"",
    "PrometheusRule",
    "AlertingRule",
    "VMRule",
    "monitoring.googleapis.com",
    "datasourceUid"
  };

  private static final String[] SLOS = {"openslo", "sloth.slok.dev", "prometheus/v1", "pyrra.dev"};

  private RuleGaps() {}

  static List<Gap> ofSlos(Scope scope) {
    List<Gap> gaps = new ArrayList<>(scope.gaps(SLOS));
    scope.all(Misshapen.class).forEach(lost -> gaps.add(lost.gap()));
    return gaps;
  }

  /** Alerts are also made of SLO documents. */
  static List<Gap> ofRules(Scope scope) {
    List<Gap> gaps = new ArrayList<>(scope.gaps(RULES));
    for (Gap gap : ofSlos(scope)) {
      if (!gaps.contains(gap)) {
        gaps.add(gap);
      }
    }
    return gaps;
  }
}
