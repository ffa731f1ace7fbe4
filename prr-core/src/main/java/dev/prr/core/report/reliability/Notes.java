package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.ReliabilityReview;
import java.util.ArrayList;
import java.util.List;

/** What stands below every report: formulas, what was left out, and how far to trust it. */
final class Notes {

  private static final List<String> DEFINITIONS =
      List.of(
          "Time to restore is (mitigated, else resolved) minus start; where the start is not known,"
              + " minus the opening of the incident. MTTR here is the mean of it: time to restore,"
              + " not to repair.",
          "The interval of the median is the percentile bootstrap with 2,000 samples and a fixed"
              + " seed; with open incidents the median is that of Kaplan and Meier. Below five"
              + " incidents the values are listed instead.",
          "The interval of a rate is the exact one of Poisson; two rates are compared by the"
              + " conditional binomial test, two samples of times by Mann and Whitney, both at 5 %.",
          "MTTF is the up-time of all services over the number of their failures; overlapping"
              + " incidents of a service count once, up-times that the quarter cuts off are"
              + " censored, minor incidents are no failures. Mean time between failures, from start"
              + " to start, is MTTF + MTTR.",
          "Availability is up-time over time and takes every incident for a full outage; where a"
              + " service level indicator exists, believe it.",
          "The smallest cut that could have been noticed is 1 - exp(-2.8 s sqrt(1/n + 1/m)) for"
              + " times, s being the standard deviation of their logarithms, and"
              + " 1 - (1 - 2.8 / sqrt(2 n))^2 for counts: 80 % power at 5 %.");

  private Notes() {}

  static List<String> definitions() {
    return DEFINITIONS;
  }

  /** What was left out, and why. */
  static List<String> exclusions(ReliabilityReview review) {
    List<String> notes = new ArrayList<>();
    int kept = review.imported().incidents().size();
    notes.add(
        kept
            + " incidents were imported, "
            + review.imported().rejections()
            + " rows left out, "
            + review.imported().passedOver()
            + " tickets passed over because they are no incidents, "
            + review.excluded()
            + " incidents left out because they began after the quarter.");
    if (review.rolledUp() > 0) {
      notes.add(
          review.rolledUp()
              + " teams have fewer than "
              + review.organization().smallestTeam()
              + " people and are part of their group's figures only.");
    }
    if (review.scrubbed() > 0) {
      notes.add(
          review.scrubbed()
              + " traces of people were taken out of reasons, mandates and actions; write them"
              + " without.");
    }
    return notes;
  }

  /** How many tests were made, and what that means. */
  static String multiplicity(ReliabilityReview review) {
    return review.tests()
        + " comparisons were made, each at 5 %: about "
        + Figures.number(review.tests() * 0.05)
        + " of them would say improved or worse by chance alone. There are no stars and no ranks;"
        + " teams stand in alphabetical order.";
  }
}
