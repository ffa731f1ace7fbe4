package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.UnitReview;
import dev.prr.core.text.Escaper;

/** The review on a console: a line a team. */
public final class ReviewText {
  private ReviewText() {}

  /** Lines parted by {@code \n}. */
  public static String of(ReliabilityReview review) {
    StringBuilder text = new StringBuilder();
    text.append("Reliability review ").append(review.period()).append("\n\n");
    review.teams().forEach(team -> text.append(line(team)));
    text.append(line(review.everybody()));
    int rejections = review.imported().rejections();
    if (rejections > 0) {
      text.append('\n').append(rejections).append(" rows were left out:\n");
      review.imported().rejected().stream()
          .limit(10)
          .forEach(
              row ->
                  text.append("  ")
                      .append(Escaper.console(row.file()))
                      .append(':')
                      .append(row.line())
                      .append("  ")
                      .append(row.reason())
                      .append('\n'));
    }
    return text.toString().stripTrailing();
  }

  private static String line(UnitReview unit) {
    return "  "
        + unit.unit().id()
        + ": "
        + unit.now().count()
        + " incidents, median "
        + unit.now().restore().median().map(Figures::minutes).orElse("none")
        + unit.sinceLast()
            .map(c -> "; how long: " + Verdicts.word(c.restore(), c.noticeable()))
            .orElse("")
        + "\n";
  }
}
