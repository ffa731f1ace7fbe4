package dev.prr.core.service;

import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The organization's words: one place for what would otherwise be repeated in each service.
 *
 * @param severities all words that alerts may carry
 * @param pagingSeverities those that wake somebody
 * @param severityLabels labels an alert's severity is read from, the first that is there
 * @param tierWords what catalogues call the tiers, for example {@code critical} for tier 1
 * @param runbookAddresses address prefixes and the folders that hold the same pages
 * @param teamAliases other names of teams, to the one that is used
 * @param serviceAliases other names of services, to the one that is used
 * @param pagingReceivers receivers of alerts that wake somebody, whatever they look like
 * @param quietReceivers receivers of alerts that wake nobody, whatever they look like
 * @param teams all teams; none where nobody lists them
 * @param roles what may state things beside teams
 * @param evidenceTools further tools, in small letters, and what their reports are evidence of
 */
public record Vocabulary(
    Set<String> severities,
    Set<String> pagingSeverities,
    List<String> severityLabels,
    Map<String, Tier> tierWords,
    Map<String, String> runbookAddresses,
    Map<String, String> teamAliases,
    Map<String, String> serviceAliases,
    Set<String> pagingReceivers,
    Set<String> quietReceivers,
    Set<String> teams,
    Set<String> roles,
    Map<String, EvidenceKind> evidenceTools) {

  /** What most organizations say. */
  public static final Vocabulary COMMON =
      new Vocabulary(
          Set.of("critical", "page", "warning", "ticket", "info", "none"),
          Set.of("critical", "page"),
          List.of("severity", "sloth_severity", "grafana_slo_severity"),
          Map.of(
              "critical", Tier.TIER1,
              "high", Tier.TIER2,
              "medium", Tier.TIER3,
              "low", Tier.TIER4),
          Map.of(),
          Map.of(),
          Map.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Map.of());

  public Vocabulary {
    severities = Set.copyOf(severities);
    pagingSeverities = Set.copyOf(pagingSeverities);
    severityLabels = List.copyOf(severityLabels);
    tierWords = Map.copyOf(tierWords);
    runbookAddresses = Map.copyOf(runbookAddresses);
    teamAliases = Map.copyOf(teamAliases);
    serviceAliases = Map.copyOf(serviceAliases);
    pagingReceivers = Set.copyOf(pagingReceivers);
    quietReceivers = Set.copyOf(quietReceivers);
    teams = Set.copyOf(teams);
    roles = Set.copyOf(roles);
    evidenceTools = Map.copyOf(evidenceTools);
  }

  /** Whether it is a team or a role; missing where nobody lists any. */
  public Fact<Boolean> isAttester(Fact<String> written) {
    return teams.isEmpty() && roles.isEmpty()
        ? Fact.missing(written.place())
        : written.map(
            name -> roles.contains(name) || teams.contains(teamAliases.getOrDefault(name, name)));
  }
}
