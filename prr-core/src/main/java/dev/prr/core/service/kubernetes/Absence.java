package dev.prr.core.service.kubernetes;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether something that was not found for a workload is not there. It is only if no left-out file
 * may hold it, every selector could be read, and the labels of the pods are known.
 */
final class Absence {

  private final List<Gap> gaps;

  Absence(List<Gap> leftOut, List<Gap> unreadable) {
    this.gaps = Stream.concat(leftOut.stream(), unreadable.stream()).distinct().toList();
  }

  /** Why there may be more for this workload. */
  List<Gap> gaps(PodOwner owner) {
    return owner.gap().isEmpty()
        ? gaps
        : Stream.concat(owner.gap().stream(), gaps.stream()).toList();
  }

  /** What absence means, if it is one; else unknown. */
  <T> Fact<T> of(PodOwner owner, Fact<T> meaning) {
    List<Gap> why = gaps(owner);
    return why.isEmpty() ? meaning : Fact.unknown(why.get(0));
  }
}
