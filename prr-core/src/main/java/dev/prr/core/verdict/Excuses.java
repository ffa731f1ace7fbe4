package dev.prr.core.verdict;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the waivers in force cover of one result. Each finding goes to the first waiver that covers
 * it.
 *
 * @param waived one for each waiver in force, also where it covers nothing
 * @param open the findings that none covers
 * @param gapsOpen whether something that could not be judged is not covered
 */
record Excuses(List<Waived> waived, List<Finding> open, boolean gapsOpen) {

  static Excuses of(RuleResult result, List<Waiver> inForce) {
    Set<Finding> open = new LinkedHashSet<>(result.findings());
    boolean gapsOpen = !result.gaps().isEmpty();
    List<Waived> waived = new ArrayList<>();
    for (Waiver waiver : inForce) {
      List<Finding> covered = open.stream().filter(finding -> covers(waiver, finding)).toList();
      covered.forEach(open::remove);
      boolean gaps = gapsOpen && coversGaps(waiver, result.gaps());
      gapsOpen &= !gaps;
      waived.add(new Waived(waiver, covered, gaps));
    }
    return new Excuses(waived, List.copyOf(open), gapsOpen);
  }

  static boolean covers(Waiver waiver, Finding finding) {
    boolean file = waiver.file().isMissing() || waiver.file().is(finding.place().path().value());
    boolean subject = waiver.subject().isMissing() || waiver.subject().is(finding.subject());
    return file && subject;
  }

  /**
   * What could not be judged has no subject: only all, or the whole file of the reason, will do.
   */
  private static boolean coversGaps(Waiver waiver, List<Gap> gaps) {
    return waiver.subject().isMissing()
        && (waiver.coversAll()
            || gaps.stream().allMatch(gap -> waiver.file().is(gap.place().path().value())));
  }

  boolean coverEverythingOf(RuleResult result) {
    boolean asks = result.outcome() == Outcome.FAILED || result.outcome() == Outcome.UNKNOWN;
    return asks && open.isEmpty() && !gapsOpen && waived.stream().anyMatch(Waived::coversSomething);
  }
}
