package dev.prr.core.service;

import dev.prr.core.document.Field;
import dev.prr.core.service.evidence.ThisBuild;
import dev.prr.core.workspace.Fingerprints;
import dev.prr.core.workspace.git.Checkout;
import java.util.List;

/**
 * What is said of services outside the judged tree, as written and of the right shape.
 *
 * @param attestations of a platform or an organization, which services inherit
 * @param waivers that were granted outside the tree
 * @param checkout what is known of the tree beyond its files
 * @param build what is judged, to tell what evidence is about
 * @param fingerprints of the files of the tree, to tell whether evidence is still the same
 */
public record Given(
    List<Field> attestations,
    List<Field> waivers,
    Checkout checkout,
    ThisBuild build,
    Fingerprints fingerprints) {

  /** Nothing is said. */
  public static final Given NOTHING = new Given(List.of(), List.of());

  public Given {
    attestations = List.copyOf(attestations);
    waivers = List.copyOf(waivers);
  }

  /** The same where nobody can tell of the tree beyond its files. */
  public Given(List<Field> attestations, List<Field> waivers) {
    this(attestations, waivers, Checkout.NONE, ThisBuild.UNKNOWN, Fingerprints.NONE);
  }

  /** The same with somebody who can. */
  public Given with(Checkout other) {
    return new Given(attestations, waivers, other, build, fingerprints);
  }

  /** The same, where it is known what is judged. */
  public Given during(ThisBuild judged) {
    return new Given(attestations, waivers, checkout, judged, fingerprints);
  }

  /** The same, where files of the tree can be told from changed ones. */
  public Given with(Fingerprints others) {
    return new Given(attestations, waivers, checkout, build, others);
  }
}
