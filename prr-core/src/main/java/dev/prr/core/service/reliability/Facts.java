package dev.prr.core.service.reliability;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.List;

/** Judgements over several facts. */
final class Facts {

  private Facts() {}

  /**
   * Whether one of them is true. True stands whatever else is unknown; false needs everything.
   *
   * @param gaps why there may be more of them
   * @param otherwise where it is missing if none is true
   */
  static Fact<Boolean> any(List<Fact<Boolean>> facts, List<Gap> gaps, Location otherwise) {
    for (Fact<Boolean> fact : facts) {
      if (fact.is(true)) {
        return fact;
      }
    }
    for (Fact<Boolean> fact : facts) {
      if (!fact.isKnown() && !fact.isMissing()) {
        return fact;
      }
    }
    return gaps.isEmpty() ? Fact.known(false, otherwise) : Fact.unknown(gaps.get(0));
  }

  /** For what a format demands: where it is not written, it cannot be known. */
  static <T> Fact<T> demanded(Fact<T> fact, String detail) {
    return fact.isMissing() ? Fact.unknown(Gap.Reason.WRONG_SHAPE, detail, fact.place()) : fact;
  }
}
