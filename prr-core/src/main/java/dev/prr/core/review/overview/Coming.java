package dev.prr.core.review.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * A day still to come on which a rule begins to count more.
 *
 * @param blocks whether its failure blocks from then on; else it begins to warn
 * @param services where it fails now and is not excused
 */
public record Coming(LocalDate day, String rule, boolean blocks, List<String> services) {

  public Coming {
    services = List.copyOf(services);
  }
}
