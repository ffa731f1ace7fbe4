package dev.prr.core.service.reliability;

import dev.prr.core.artifact.Dashboard;
import dev.prr.core.artifact.Dashboard.Datasource;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.DashboardFact;
import dev.prr.core.service.Signal.GoldenSignal;
import dev.prr.core.service.query.Matcher;
import dev.prr.core.service.query.Selector;
import dev.prr.core.service.query.Words;
import dev.prr.core.service.signal.MetricName;
import dev.prr.core.service.signal.Sign;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The dashboards of a service, each as rules see it. */
public final class Dashboards {

  /** The longest uid that Grafana takes. */
  private static final int LONGEST_UID = 40;

  private static final Set<String> BUDGET_WORDS = Set.of("slo", "slos", "budget", "budgets");

  private Dashboards() {}

  /** In order of place. */
  public static FactList<DashboardFact> of(Monitored monitored) {
    return new FactList<>(
        monitored.dashboards().stream().map(Dashboards::fact).toList(),
        monitored.dashboardGaps(),
        monitored.scope().descriptor());
  }

  private static DashboardFact fact(ScopeDashboard shown) {
    Dashboard dashboard = shown.dashboard();
    Location place = dashboard.title().isKnown() ? dashboard.title().place() : dashboard.place();
    List<Gap> gaps = gaps(dashboard);
    return new DashboardFact(
        Fact.known(shown.name(), place),
        dashboard.uid(),
        FactList.complete(dashboard.tags(), place),
        dashboard.uid().map(uid -> uid.length() <= LONGEST_UID).orDefault(false),
        datasourceIsVariable(dashboard),
        new FactList<>(signals(shown), gaps, place),
        latencyAsDistribution(shown, place),
        showsErrorBudget(shown, gaps, place),
        new FactList<>(distinct(shown, Dashboards::slosOf), gaps, place),
        new FactList<>(distinct(shown, s -> List.of(s.metric())), gaps, place),
        place);
  }

  private static List<Gap> gaps(Dashboard dashboard) {
    return dashboard.panels().stream()
        .filter(Dashboard.Panel::otherLanguages)
        .findFirst()
        .map(
            panel ->
                new Gap(
                    Gap.Reason.UNREADABLE,
                    "This panel asks in another language than PromQL and LogQL, so what it shows"
                        + " is not known.",
                    panel.place()))
        .stream()
        .toList();
  }

  private static Fact<Boolean> datasourceIsVariable(Dashboard dashboard) {
    return dashboard.datasources().stream()
        .filter(datasource -> !datasource.chosen())
        .map(Datasource::place)
        .findFirst()
        .map(place -> Fact.known(false, place))
        .orElseGet(() -> Fact.known(true, dashboard.place()));
  }

  private static List<Fact<GoldenSignal>> signals(ScopeDashboard shown) {
    TreeMap<GoldenSignal, Location> found = new TreeMap<>();
    shown
        .queries()
        .forEach(
            query ->
                query.signs().forEach(sign -> found.putIfAbsent(sign.signal(), query.place())));
    List<Fact<GoldenSignal>> signals = new ArrayList<>();
    found.forEach((signal, place) -> signals.add(Fact.known(signal, place)));
    return signals;
  }

  private static Fact<Boolean> latencyAsDistribution(ScopeDashboard shown, Location place) {
    Fact<Boolean> averages = Fact.missing(place);
    for (ScopeDashboard.Shown query : shown.queries()) {
      for (Sign sign : query.signs()) {
        if (sign.signal() == GoldenSignal.LATENCY && sign.distribution()) {
          return Fact.known(true, query.place());
        }
        if (sign.signal() == GoldenSignal.LATENCY && averages.isMissing()) {
          averages = Fact.known(false, query.place());
        }
      }
    }
    return averages;
  }

  /** By what it reads, else by what it or one of its panels is called. */
  private static Fact<Boolean> showsErrorBudget(
      ScopeDashboard shown, List<Gap> gaps, Location place) {
    List<Fact<Boolean>> found = new ArrayList<>();
    for (ScopeDashboard.Shown query : shown.queries()) {
      if (query.query().selectors().stream().anyMatch(Dashboards::isOfBudget)) {
        found.add(Fact.known(true, query.place()));
      }
    }
    List<Fact<String>> titles = new ArrayList<>(List.of(shown.dashboard().title()));
    shown.dashboard().panels().forEach(panel -> titles.add(panel.title()));
    for (Fact<String> title : titles) {
      if (title.ifKnown().filter(Dashboards::saysBudget).isPresent()) {
        found.add(title.map(text -> true));
      }
    }
    return Facts.any(found, gaps, place);
  }

  private static boolean isOfBudget(Selector selector) {
    String metric = selector.metric();
    return new MetricName(metric).isOfSloRules()
        || metric.startsWith("pyrra_")
        || metric.contains("error_budget");
  }

  private static boolean saysBudget(String title) {
    return !Collections.disjoint(Words.of(title), BUDGET_WORDS);
  }

  private static List<String> slosOf(Selector selector) {
    return selector.matchers().stream()
        .filter(m -> ScopeAlert.SLO_LABELS.contains(m.label()) && m.operator().equals("="))
        .map(Matcher::value)
        .filter(value -> !value.contains("$"))
        .toList();
  }

  private static List<Fact<String>> distinct(
      ScopeDashboard shown, Function<Selector, List<String>> names) {
    TreeMap<String, Location> found = new TreeMap<>();
    for (ScopeDashboard.Shown query : shown.queries()) {
      for (Selector selector : query.query().selectors()) {
        names.apply(selector).stream()
            .filter(name -> !name.isEmpty())
            .forEach(name -> found.putIfAbsent(name, query.place()));
      }
    }
    List<Fact<String>> facts = new ArrayList<>();
    found.forEach((name, place) -> facts.add(Fact.known(name, place)));
    return facts;
  }
}
