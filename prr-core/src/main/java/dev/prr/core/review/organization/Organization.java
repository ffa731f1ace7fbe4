package dev.prr.core.review.organization;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The teams of an organization, in alphabetical order.
 *
 * <pre>{@code
 * organization.team("Payments Team").map(organization::unitOf)
 * }</pre>
 */
public final class Organization {

  /** Below three a figure of the team is a figure of a person. */
  public static final int SMALLEST_TEAM = 3;

  private final String name;
  private final int smallestTeam;
  private final List<Team> teams;
  private final Map<String, Team> byName = new HashMap<>();
  private final Map<String, Team> byService = new HashMap<>();

  Organization(String name, int smallestTeam, List<Team> teams) {
    this.name = name;
    this.smallestTeam = smallestTeam;
    this.teams = teams.stream().sorted(Comparator.comparing(Team::id)).toList();
    for (Team team : this.teams) {
      byName.put(key(team.id()), team);
      team.aliases().forEach(alias -> byName.put(key(alias), team));
      team.services().forEach(service -> byService.put(service, team));
    }
  }

  public String name() {
    return name;
  }

  /** A smaller team is shown as part of its group. */
  public int smallestTeam() {
    return smallestTeam;
  }

  public List<Team> teams() {
    return teams;
  }

  /** The names of the groups, in alphabetical order. */
  public List<String> groups() {
    return teams.stream().map(Team::group).distinct().sorted().toList();
  }

  /** The teams of a group, in alphabetical order. */
  public List<Team> teamsOf(String group) {
    return teams.stream().filter(team -> team.group().equals(group)).toList();
  }

  /**
   * The team that somebody means: by its id or an alias, letter case, spaces, dashes and
   * underscores aside; also as a catalogue ({@code group:default/payments}) or a code host ({@code
   * @acme/payments}) writes it.
   */
  public Optional<Team> team(String written) {
    return Optional.ofNullable(byName.get(key(written)))
        .or(() -> Optional.ofNullable(byName.get(key(withoutPlace(written)))));
  }

  /** The team that runs a service. */
  public Optional<Team> ownerOf(String service) {
    return Optional.ofNullable(byService.get(service));
  }

  /** What the figures of a team are shown as: the team, or what it is rolled up into. */
  public Unit unitOf(Team team) {
    if (team.size() >= smallestTeam) {
      return new Unit(Unit.Kind.TEAM, team.id());
    }
    int people = teamsOf(team.group()).stream().mapToInt(Team::size).sum();
    return people >= smallestTeam
        ? new Unit(Unit.Kind.GROUP, team.group())
        : new Unit(Unit.Kind.ORGANIZATION, name);
  }

  /** What names are compared by. */
  static String key(String written) {
    StringBuilder key = new StringBuilder(written.length());
    written
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c != '-' && c != '_' && !Character.isWhitespace(c))
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  private static String withoutPlace(String written) {
    boolean placed = written.startsWith("group:") || written.startsWith("@");
    int cut = Math.max(written.lastIndexOf('/'), written.indexOf(':'));
    return placed && cut >= 0 ? written.substring(cut + 1) : written;
  }
}
