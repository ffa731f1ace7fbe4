package dev.prr.core.policy;

import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What policy says of one service. It counts more than what the service says of itself.
 *
 * @param firstDay the day it came into being, for rules that grant new services a grace
 */
public record ServicePolicy(
    Optional<Tier> tier, Optional<Stage> stage, Optional<Role> role, Optional<LocalDate> firstDay) {

  /** Nothing is said. */
  public static final ServicePolicy NONE =
      new ServicePolicy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
