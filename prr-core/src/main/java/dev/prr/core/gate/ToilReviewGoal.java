package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Period;
import dev.prr.core.report.Remark;
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
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Period period = period(request, written.strip());
    Organization organization =
        OrganizationFile.read(request)
            .orElseThrow(
                () ->
                    GateException.configuration(
                        "there is no prr/organization.yaml: run this in the governance repository",
                        List.of()));
    ToilReview review = ToilReviewer.review(input(request, organization, period));
    ReportWriter writer =
        ReportWriter.into(request.root(), request.outputDirectory().resolve(FOLDER + period));
    for (Map.Entry<String, String> file : ToilFiles.of(review).entrySet()) {
      Optional<String> trouble = writer.write(file.getKey(), file.getValue());
      if (trouble.isPresent()) {
        throw GateException.environment(trouble.get());
      }
    }
    Optional<Digest> record = record(request, review);
    return new GateResult(
        ToilText.of(review),
        Escaper.console(
            "PRR toil-review: "
                + writer.pathOf(ToilFiles.MARKDOWN)
                + record.map(id -> ", record " + id.brief()).orElse(", not held yet")),
        Ending.FINE);
  }

  private static Period period(GateRequest request, String written) throws GateException {
    if (written.isEmpty()) {
      return Period.lastBefore(request.today(), Period.Length.QUARTER);
    }
    return Period.parse(written)
        .filter(period -> period.length() == Period.Length.QUARTER)
        .orElseThrow(
            () ->
                GateException.configuration(
                    "prr.period is no quarter: write it as 2026-Q3", List.of()));
  }

  private static ToilInput input(GateRequest request, Organization organization, Period period)
      throws GateException {
    try {
      Workspace workspace =
          Workspace.open(request.root(), request.limits(), request.outputDirectory());
      ToilFolder.Result read = ToilFolder.read(workspace, organization, period);
      if (read.input().isEmpty()) {
        throw GateException.configuration(
            "the files of the review are wrong at " + read.problems().get(0).place(),
            read.problems().stream().map(Remark::of).toList());
      }
      return read.input().get();
    } catch (IOException e) {
      throw GateException.environment(
          "the tree cannot be read: " + e.getClass().getSimpleName() + ". Check its permissions.",
          e);
    }
  }

  /** A review that was held is kept; one that is being prepared is not. */
  private static Optional<Digest> record(GateRequest request, ToilReview review)
      throws GateException {
    Optional<HeldReview> held;
    try {
      held = ToilRecord.of(review).map(record -> record.within(request.limits()));
    } catch (IllegalArgumentException e) {
      throw GateException.configuration(
          "the review cannot be recorded: " + e.getMessage(), List.of());
    }
    if (held.isEmpty()) {
      return Optional.empty();
    }
    try {
      History history = Deposit.history(request);
      Digest id = HeldReviews.keep(history, held.get());
      Optional<String> trouble = history.seal(request.now()).trouble();
      if (trouble.isPresent()) {
        throw GateException.environment(trouble.get());
      }
      return Optional.of(id);
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }
}
