package dev.prr.core.policy;

import dev.prr.core.document.Field;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;

/**
 * What policy says of exceptions and statements.
 *
 * @param limits what waivers may be at most
 * @param waiverFile where the organization keeps the waivers it granted, from the policy file on
 * @param attestations what the organization or a platform states for services, as written
 * @param sources folders outside the judged tree, from its root on, that services may name
 */
public record Exceptions(
    WaiverLimits limits,
    Optional<String> waiverFile,
    List<Field> attestations,
    List<SourcePath> sources) {

  /** Nothing is granted and nothing stated. */
  public static final Exceptions NONE =
      new Exceptions(WaiverLimits.DEFAULT, Optional.empty(), List.of(), List.of());

  public Exceptions {
    attestations = List.copyOf(attestations);
    sources = List.copyOf(sources);
  }
}
