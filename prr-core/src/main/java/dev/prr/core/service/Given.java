package dev.prr.core.service;

import dev.prr.core.document.Field;
import java.util.List;

/**
 * What is said of services outside the judged tree, as written and of the right shape.
 *
 * @param attestations of a platform or an organization, which services inherit
 * @param waivers that were granted outside the tree
 */
public record Given(List<Field> attestations, List<Field> waivers) {

  /** Nothing is said. */
  public static final Given NOTHING = new Given(List.of(), List.of());

  public Given {
    attestations = List.copyOf(attestations);
    waivers = List.copyOf(waivers);
  }
}
