package dev.prr.core.review.reliability.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One incident.
 *
 * @param key the salted hash of its id in the tool it comes from; 32 hexadecimal digits
 * @param team id of the team that runs what broke
 * @param services ids of services of the organization, in alphabetical order
 * @param dependency what it depended on, a service of the organization or a name that import.yaml
 *     lists
 * @param title scrubbed text, only where import.yaml asks to keep it; never leaves the team's level
 */
public record Incident(
    String key,
    String team,
    List<String> services,
    Severity severity,
    Timeline times,
    Optional<CauseClass> cause,
    Optional<String> dependency,
    Optional<String> title)
    implements Comparable<Incident> {

  private static final Comparator<Incident> ORDER =
      Comparator.comparing((Incident incident) -> incident.times().began())
          .thenComparing(Incident::key);

  public Incident {
    services = List.copyOf(services);
  }

  public boolean isOpen() {
    return times.restored().isEmpty();
  }

  /** By when it began. */
  @Override
  public int compareTo(Incident other) {
    return ORDER.compare(this, other);
  }
}
