package dev.prr.core.review.reliability;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.review.organization.Unit;
import dev.prr.core.review.reliability.incident.Incident;
import dev.prr.core.review.reliability.incident.Severity;
import dev.prr.core.review.reliability.statistic.Downtime;
import dev.prr.core.review.reliability.statistic.Downtime.Stretch;
import dev.prr.core.review.reliability.statistic.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out the figures of teams, groups and all from incidents. Pure. */
public final class Reviewer {
  /** Incidents that name no service count as one service of their team. */
  private static final String UNNAMED = "";

  private final Organization organization;
  private final Period period;
  private final Instant asOf;
  private final Map<String, Double> promises;
  private final Map<String, Map<Period, List<Incident>>> byTeam = new HashMap<>();
  private int excluded;

  /**
   * A reviewer of one quarter and those before it.
   *
   * @param incidents all there are
   * @param promises availability by service, below 1
   */
  public Reviewer(
      Organization organization,
      Period period,
      Collection<Incident> incidents,
      Map<String, Double> promises) {
    this.organization = organization;
    this.period = period;
    this.asOf = period.end();
    this.promises = Map.copyOf(promises);
    for (Incident incident : incidents) {
      Instant began = incident.times().began();
      if (began.isBefore(asOf) && !began.isBefore(Instant.EPOCH)) {
        Period quarter = Period.of(began.atZone(ZoneOffset.UTC).toLocalDate(), period.length());
        byTeam
            .computeIfAbsent(incident.team(), team -> new HashMap<>())
            .computeIfAbsent(quarter, q -> new ArrayList<>())
            .add(incident);
      } else {
        excluded++;
      }
    }
  }

  /** How many incidents began after the quarter under review. */
  public int excluded() {
    return excluded;
  }

  /** The teams that may be shown alone. */
  public List<UnitReview> teams() {
    return organization.teams().stream()
        .filter(team -> organization.unitOf(team).kind() == Unit.Kind.TEAM)
        .map(team -> review(organization.unitOf(team), List.of(team)))
        .toList();
  }

  /** The groups that may be shown alone; a small team is part of its group. */
  public List<UnitReview> groups() {
    List<UnitReview> groups = new ArrayList<>();
    for (String group : organization.groups()) {
      List<Team> teams = organization.teamsOf(group);
      if (teams.stream().mapToInt(Team::size).sum() >= organization.smallestTeam()) {
        groups.add(review(new Unit(Unit.Kind.GROUP, group), teams));
      }
    }
    return groups;
  }

  /** The organization as a whole. */
  public UnitReview everybody() {
    return review(new Unit(Unit.Kind.ORGANIZATION, organization.name()), organization.teams());
  }

  private UnitReview review(Unit unit, List<Team> teams) {
    Map<Period, List<Incident>> all = new HashMap<>();
    for (Team team : teams) {
      byTeam
          .getOrDefault(team.id(), Map.of())
          .forEach(
              (quarter, some) -> all.computeIfAbsent(quarter, q -> new ArrayList<>()).addAll(some));
    }
    Set<String> services = new HashSet<>();
    teams.forEach(team -> services.addAll(team.services()));
    Optional<Period> first = all.keySet().stream().min(Comparator.naturalOrder());
    List<Quarter> quarters =
        period.withPrevious(ReliabilityReview.QUARTERS).stream()
            .filter(q -> q.equals(period) || first.filter(f -> f.compareTo(q) <= 0).isPresent())
            .map(q -> quarter(q, all, services))
            .toList();
    Optional<Quarter> baseline = first.map(f -> quarter(f, all, services));
    Quarter now = quarters.get(quarters.size() - 1);
    Optional<Quarter> last =
        quarters.size() < 2 ? Optional.empty() : Optional.of(quarters.get(quarters.size() - 2));
    return new UnitReview(
        unit,
        quarters,
        baseline,
        last.map(before -> Comparison.of(before, now)),
        baseline
            .filter(before -> before.period().compareTo(period) < 0)
            .map(before -> Comparison.of(before, now)),
        Math.max(1, services.size()));
  }

  private Quarter quarter(Period quarter, Map<Period, List<Incident>> all, Set<String> services) {
    List<Incident> began = all.getOrDefault(quarter, List.of()).stream().sorted().toList();
    List<Durations.Value> restore = began.stream().map(this::restore).toList();
    Map<String, List<Stretch>> down = new HashMap<>();
    services.forEach(service -> down.put(service, new ArrayList<>()));
    all.forEach(
        (p, some) -> {
          if (p.compareTo(quarter) <= 0) {
            some.forEach(incident -> stretch(incident, quarter, services, down));
          }
        });
    if (down.isEmpty()) {
      down.put(UNNAMED, List.of());
    }
    Map<String, Downtime> each = new HashMap<>();
    down.forEach(
        (service, stretches) ->
            each.put(service, Downtime.of(stretches, quarter.start(), quarter.end())));
    Downtime together = each.values().stream().reduce(Downtime::plus).orElseThrow();
    return new Quarter(quarter, began, new Durations(restore), together, budget(each));
  }

  private Durations.Value restore(Incident incident) {
    Optional<Instant> end = incident.times().restored().filter(e -> !e.isAfter(asOf));
    Duration length = Duration.between(incident.times().began(), end.orElse(asOf));
    return new Durations.Value(length.toSeconds() / 60.0, end.isPresent());
  }

  private void stretch(
      Incident incident, Period quarter, Set<String> own, Map<String, List<Stretch>> down) {
    Instant end = incident.times().restored().orElse(asOf);
    if (incident.severity() == Severity.MINOR || !end.isAfter(quarter.start())) {
      return;
    }
    Stretch stretch = new Stretch(incident.times().began(), end);
    List<String> hit = incident.services().stream().filter(own::contains).toList();
    for (String service : hit.isEmpty() ? List.of(UNNAMED) : hit) {
      down.computeIfAbsent(service, s -> new ArrayList<>()).add(stretch);
    }
  }

  private Optional<Quarter.Budget> budget(Map<String, Downtime> each) {
    double allowed = 0;
    double used = 0;
    for (Map.Entry<String, Downtime> service : each.entrySet()) {
      Optional<Double> promise = Optional.ofNullable(promises.get(service.getKey()));
      if (promise.isPresent()) {
        Downtime downtime = service.getValue();
        allowed += (1 - promise.get()) * downtime.total().toSeconds() / 60;
        used += downtime.down().toSeconds() / 60.0;
      }
    }
    return allowed > 0 ? Optional.of(new Quarter.Budget(allowed, used)) : Optional.empty();
  }
}
