package dev.prr.core.service;

import dev.prr.core.document.Field;
import dev.prr.core.service.evidence.ThisBuild;
import java.util.List;

/**
 * What is said of services outside the judged tree, as written and of the right shape.
 *
 * @param attestations of a platform or an organization, which services inherit
 * @param waivers that were granted outside the tree
 * @param build what is judged, to tell what evidence is about
 */
public record Given(List<Field> attestations, List<Field> waivers, ThisBuild build) {

  /** Nothing is said. */
  public static final Given NOTHING = new Given(List.of(), List.of(), ThisBuild.UNKNOWN);

  public Given {
    attestations = List.copyOf(attestations);
    waivers = List.copyOf(waivers);
  }

  /** The same, where it is known what is judged. */
  public Given during(ThisBuild judged) {
    return new Given(attestations, waivers, judged);
  }
}
