package dev.prr.core.policy;

import dev.prr.core.document.Field;
import java.util.List;
import java.util.Optional;

/**
 * What policy says of exceptions and statements.
 *
 * @param limits what waivers may be at most
 * @param waiverFile where the organization keeps the waivers it granted, from the policy file on
 * @param attestations what the organization or a platform states for services, as written
 */
public record Exceptions(
    WaiverLimits limits, Optional<String> waiverFile, List<Field> attestations) {

  /** Nothing is granted and nothing stated. */
  public static final Exceptions NONE =
      new Exceptions(WaiverLimits.DEFAULT, Optional.empty(), List.of());

  public Exceptions {
    attestations = List.copyOf(attestations);
  }
}
