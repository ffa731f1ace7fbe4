package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.record.Period;
import dev.prr.core.history.record.Period.Length;
import dev.prr.core.report.ReportWriter;
import dev.prr.core.report.toil.ToilFiles;
import dev.prr.core.report.toil.ToilRecord;
import dev.prr.core.report.toil.ToilText;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.toil.ToilFolder;
import dev.prr.core.review.toil.ToilInput;
import dev.prr.core.review.toil.ToilReview;
import dev.prr.core.review.toil.ToilReviewer;
import dev.prr.core.text.Escaper;

/**
 * The toil review of a quarter: reads a governance repository, writes what the meeting looks at,
 * and records the review once it was held.
 */
public final class ToilReviewGoal {

  private static final String FOLDER = "reviews/toil/";

  private ToilReviewGoal() {}

  /**
   * Makes the pages of the quarter.
   *
   * @param period for example {@code 2026-Q3}; blank for the last whole one
   */
  public static GateResult run(GateRequest request, String period) {
    return Guard.run(() -> review(request, period), Texts::failed);
  }

  private static GateResult review(GateRequest request, String written) throws GateException {
    Period period = ReviewStep.period(request, written, Length.QUARTER);
    Organization organization = OrganizationFile.demanded(request);
    ToilReview review = ToilReviewer.review(input(request, organization, period));
    ReportWriter writer =
        ReportWriter.into(request.root(), request.outputDirectory().resolve(FOLDER + period));
    ReviewStep.write(writer, ToilFiles.of(review));
    String record = ReviewStep.record(request, () -> ToilRecord.of(review));
    return new GateResult(
        ToilText.of(review),
        Escaper.console("PRR toil-review: " + writer.pathOf(ToilFiles.MARKDOWN) + record),
        Ending.FINE);
  }

  private static ToilInput input(GateRequest request, Organization organization, Period period)
      throws GateException {
    return ReviewStep.read(
        request,
        workspace -> {
          ToilFolder.Result read = ToilFolder.read(workspace, organization, period);
          return read.input()
              .orElseThrow(() -> ReviewStep.wrong("the files of the review are", read.problems()));
        });
  }
}
