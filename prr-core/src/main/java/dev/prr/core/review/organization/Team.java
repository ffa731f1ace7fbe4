package dev.prr.core.review.organization;

import dev.prr.core.source.Location;
import java.util.List;

/**
 * A team that runs something.
 *
 * @param id its name in records and reports
 * @param group the larger part of the organization that it belongs to
 * @param size how many people it has
 * @param services what it runs, in alphabetical order
 * @param aliases what other tools call it
 * @param place where it is written
 */
public record Team(
    String id,
    String group,
    int size,
    List<String> services,
    List<String> aliases,
    Location place) {

  public Team {
    services = services.stream().sorted().toList();
    aliases = List.copyOf(aliases);
    if (size < 1) {
      throw new IllegalArgumentException("a team has people: " + id);
    }
  }
}
