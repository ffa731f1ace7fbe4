package dev.prr.core.report.dependency;

import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Mismatch.Kind;
import dev.prr.core.review.dependency.Standing;
import dev.prr.core.review.dependency.Standing.Single;
import dev.prr.core.text.Escaper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The review in a few lines of a console. */
public final class DependencyText {

  private static final int TOP = 5;
  private static final int REMARKS = 10;

  private DependencyText() {}

  /** What matters most. */
  public static String of(DependencyReview review) {
    List<String> lines = new ArrayList<>();
    review.remarks().stream().limit(REMARKS).forEach(remark -> lines.add("note  " + remark));
    for (Standing standing : review.top(TOP)) {
      lines.add(
          standing.node().name()
              + " ("
              + Words.owner(standing)
              + ")  "
              + Words.count(standing.use().dependents(), "service")
              + " down with it, "
              + (standing.use().expected().isPresent()
                  ? "may cost " + Words.expected(standing)
                  : "and it promises nothing"));
    }
    return lines.stream()
        .map(Escaper::console)
        .map(Escaper::line)
        .collect(Collectors.joining("\n"));
  }

  /** The figures of the last line. */
  public static String counts(DependencyReview review) {
    long single = review.standings().stream().filter(s -> s.use().single() == Single.YES).count();
    long high =
        review.mismatches().stream()
            .filter(m -> m.kind() == Kind.PROMISE_ABOVE_WHAT_DEPENDENCIES_ALLOW)
            .count();
    return Words.count(review.graph().size(), "node")
        + ", "
        + Words.count(review.graph().edges().size(), "edge")
        + ", "
        + Words.count(single, "single point")
        + " of failure, "
        + Words.count(high, "promise")
        + " that cannot be kept";
  }
}
