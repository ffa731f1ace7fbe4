package dev.prr.core.gate;

import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.history.record.Json;
import dev.prr.core.history.record.Period;
import dev.prr.core.history.record.Period.Length;
import dev.prr.core.report.ReportWriter;
import dev.prr.core.report.dependency.DependencyFiles;
import dev.prr.core.report.dependency.DependencyRecord;
import dev.prr.core.report.dependency.DependencyText;
import dev.prr.core.review.dependency.Before;
import dev.prr.core.review.dependency.Costs;
import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Recorded;
import dev.prr.core.review.dependency.ReviewFolder;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.text.Escaper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/**
 * The review of the dependencies that the organization hangs on: over the facts of all recorded
 * services, what other tools saw, and the plans of a governance repository. It is recorded once it
 * was held.
 */
public final class DependencyReviewGoal {

  private static final String FOLDER = "reviews/dependency/";

  private DependencyReviewGoal() {}

  /**
   * Makes the pages of the half-year.
   *
   * @param period for example {@code 2026-H2}; blank for the last whole one
   */
  public static GateResult run(GateRequest request, String period) {
    return Guard.run(() -> review(request, period), Texts::failed);
  }

  private static GateResult review(GateRequest request, String written) throws GateException {
    Period period = ReviewStep.period(request, written, Length.HALF);
    Optional<Organization> organization = OrganizationFile.read(request);
    Files files = files(request, organization, period);
    ReviewFolder folder = files.folder();
    DependencyReview review;
    try {
      History history = Deposit.history(request);
      review =
          DependencyReview.of(
              new DependencyReview.Input(
                  period,
                  request.today(),
                  Recorded.of(history),
                  folder.observed(),
                  folder.plans(),
                  organization,
                  files.costs(),
                  before(history, organization, period, request).orElse(folder.before())));
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
    ReportWriter writer =
        ReportWriter.into(request.root(), request.outputDirectory().resolve(FOLDER + period));
    ReviewStep.write(writer, DependencyFiles.of(review));
    String record = ReviewStep.record(request, () -> DependencyRecord.of(review));
    boolean whole = review.observed().stream().allMatch(file -> file.leftOut().isEmpty());
    return new GateResult(
        DependencyText.of(review),
        Escaper.console(
            "PRR dependency-review: "
                + DependencyText.counts(review)
                + "; "
                + writer.pathOf(DependencyFiles.MARKDOWN)
                + record),
        whole ? Ending.FINE : Ending.WARNED);
  }

  /** What the governance repository holds. */
  private record Files(ReviewFolder folder, Costs costs) {}

  private static Files files(
      GateRequest request, Optional<Organization> organization, Period period)
      throws GateException {
    return ReviewStep.read(
        request,
        workspace -> {
          ReviewFolder folder = ReviewFolder.read(workspace, period);
          if (!folder.problems().isEmpty()) {
            throw ReviewStep.wrong("the plans of the review are", folder.problems());
          }
          return new Files(folder, Costs.of(workspace, organization, period, request.today()));
        });
  }

  /** The last review, where the history keeps what it came to. */
  private static Optional<Before> before(
      History history, Optional<Organization> organization, Period period, GateRequest request)
      throws HistoryException, GateException {
    Subject subject =
        DependencyRecord.subject(
            organization.map(Organization::name).orElse(DependencyReview.EVERYTHING));
    Optional<HeldReview> last =
        HeldReviews.of(history, ReviewFilter.of(Kind.DEPENDENCY, subject))
            .before(Kind.DEPENDENCY, subject, period);
    Optional<Map<String, Object>> kept =
        last.isEmpty() ? Optional.empty() : HeldReviews.resultOf(history, last.get());
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Before.read(new StringReader(Json.pretty(kept.get())), request.limits()));
    } catch (IOException | StreamTrouble e) {
      throw GateException.environment("the record of the last review cannot be read", e);
    }
  }
}
