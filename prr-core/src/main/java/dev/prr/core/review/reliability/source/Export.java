package dev.prr.core.review.reliability.source;

import dev.prr.core.review.reliability.incident.Severity;
import dev.prr.core.source.Location;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One exported file, as import.yaml describes it.
 *
 * @param path relative to import.yaml
 * @param columns of a mapped table
 * @param team whose incidents these are, where the file does not say
 * @param teams what the tool calls teams, to their ids
 * @param services what the tool calls services, to their ids
 * @param severities what the tool calls severities
 * @param label that an issue must have to be an incident
 * @param types of tickets that are incidents; empty for all
 * @param dates the pattern of local times
 * @param zone of local times
 * @param keepsTitles whether titles are kept, scrubbed
 * @param place where it is written
 */
public record Export(
    String path,
    String format,
    Map<String, Slot> columns,
    Optional<String> team,
    Map<String, String> teams,
    Map<String, String> services,
    Map<String, Severity> severities,
    Optional<String> label,
    Set<String> types,
    Optional<String> dates,
    ZoneId zone,
    boolean keepsTitles,
    Location place) {

  public Export {
    columns = Map.copyOf(columns);
    teams = Map.copyOf(teams);
    services = Map.copyOf(services);
    severities = Map.copyOf(severities);
    types = Set.copyOf(types);
  }
}
