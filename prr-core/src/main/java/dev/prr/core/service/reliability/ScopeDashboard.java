package dev.prr.core.service.reliability;

import dev.prr.core.artifact.Dashboard;
import dev.prr.core.artifact.Dashboard.Panel;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.signal.Recordings;
import dev.prr.core.service.signal.Sign;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A dashboard of a service, its queries read. */
record ScopeDashboard(Dashboard dashboard, List<Shown> queries) {

  /**
   * One query of a panel.
   *
   * @param signs the signals it shows
   */
  record Shown(Query query, Set<Sign> signs, Location place) {}

  ScopeDashboard {
    queries = List.copyOf(queries);
  }

  static ScopeDashboard of(Dashboard dashboard, Recordings recordings) {
    List<Shown> queries = new ArrayList<>();
    for (Panel panel : dashboard.panels()) {
      for (Fact<String> text : panel.queries()) {
        text.ifKnown()
            .map(Query::of)
            .ifPresent(q -> queries.add(new Shown(q, recordings.signsOf(q), text.place())));
      }
    }
    return new ScopeDashboard(dashboard, queries);
  }

  /** Its title, else its uid, else where it lies. */
  String name() {
    return dashboard
        .title()
        .ifKnown()
        .or(() -> dashboard.uid().ifKnown())
        .orElseGet(() -> dashboard.place().path().fileName());
  }
}
