package dev.prr.core.service.kubernetes;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a PodDisruptionBudget lets one pod go while all are healthy, counted as the disruption
 * controller of Kubernetes does: both bounds round up, and a budget that says nothing allows
 * nothing.
 */
final class Budget {

  private Budget() {}

  /**
   * @param pods how many it counts; where there are none it is judged with one, since no budget
   *     guards nothing
   */
  static Fact<Boolean> allowsDrain(KubernetesObject budget, Fact<Integer> pods) {
    Field maximum = budget.at("spec", "maxUnavailable");
    Field minimum = budget.at("spec", "minAvailable");
    Fact<Share> gone = maximum.parsed(Share::parse, Share.EXPECTED);
    Fact<Share> kept = minimum.parsed(Share::parse, Share.EXPECTED);
    if (!gone.isMissing() && !kept.isMissing()) {
      return Fact.unknown(
          Gap.Reason.AMBIGUOUS,
          "A budget has minAvailable or maxUnavailable, a cluster refuses both; keep one.",
          minimum.place());
    }
    if (!gone.isMissing()) {
      return gone.flatMap(share -> mayGo(share, pods, maximum.place()));
    }
    return kept.isMissing()
        ? Fact.known(false, minimum.place())
        : kept.flatMap(share -> mustStay(share, pods, minimum.place()));
  }

  /** Rounded up, any share but nought lets at least one go, however many there are. */
  private static Fact<Boolean> mayGo(Share share, Fact<Integer> pods, Location place) {
    return Fact.known(share.number() > 0, withPlaceOf(pods, place));
  }

  private static Fact<Boolean> mustStay(Share share, Fact<Integer> pods, Location place) {
    return pods.map(count -> Math.max(1, count))
        .flatMap(count -> Fact.known(count > share.roundedUpOf(count), withPlaceOf(pods, place)));
  }

  private static List<Location> withPlaceOf(Fact<Integer> pods, Location place) {
    return Stream.of(place, pods.place()).distinct().toList();
  }
}
