package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.record.Period;
import dev.prr.core.history.record.Period.Length;
import dev.prr.core.report.ReportWriter;
import dev.prr.core.report.reliability.ReviewFiles;
import dev.prr.core.report.reliability.ReviewRecord;
import dev.prr.core.report.reliability.ReviewText;
import dev.prr.core.report.reliability.page.ReviewPages;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.read.Reading;
import dev.prr.core.review.reliability.read.ReliabilityFolder;
import dev.prr.core.text.Escaper;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blameless MTTR/MTTF review of a quarter: reads a governance repository, writes what the
 * meeting looks at, and records the review once it was held.
 */
public final class ReliabilityReviewGoal {

  private static final String FOLDER = "reviews/reliability/";

  private ReliabilityReviewGoal() {}

  /**
   * Makes the pages of the quarter.
   *
   * @param period for example {@code 2026-Q3}; blank for the last whole one
   * @param names a file with names of people, one a line, to be taken out of prose that is kept
   */
  public static GateResult run(GateRequest request, String period, Optional<Path> names) {
    return Guard.run(() -> review(request, period, names), Texts::failed);
  }

  private static GateResult review(GateRequest request, String written, Optional<Path> names)
      throws GateException {
    Period period = ReviewStep.period(request, written, Length.QUARTER);
    Organization organization = OrganizationFile.demanded(request);
    ReliabilityReview review = read(request, organization, period, names(request, names));
    ReportWriter writer =
        ReportWriter.into(request.root(), request.outputDirectory().resolve(FOLDER + period));
    Map<String, String> files = new LinkedHashMap<>(ReviewFiles.of(review));
    files.put("index.html", ReviewPages.all(review).html());
    review
        .teams()
        .forEach(
            team ->
                files.put(
                    "team-" + team.unit().id() + ".html", ReviewPages.team(review, team).html()));
    ReviewStep.write(writer, files);
    String record = ReviewStep.record(request, () -> ReviewRecord.of(review));
    return new GateResult(
        ReviewText.of(review),
        Escaper.console("PRR reliability-review: " + writer.pathOf(ReviewFiles.MARKDOWN) + record),
        review.imported().rejections() == 0 ? Ending.FINE : Ending.WARNED);
  }

  /** The path may name a person, and what is in the file does: neither is repeated. */
  private static List<String> names(GateRequest request, Optional<Path> file) throws GateException {
    if (file.isEmpty()) {
      return List.of();
    }
    if (Workspace.readSingle(file.get(), request.limits()) instanceof SourceText text) {
      return text.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
    throw GateException.configuration(
        "prr.names: there is no such file that can be read. Name one with a name a line.",
        List.of());
  }

  private static ReliabilityReview read(
      GateRequest request, Organization organization, Period period, List<String> names)
      throws GateException {
    return ReviewStep.read(
        request,
        workspace -> {
          Reading<ReliabilityReview> read =
              ReliabilityFolder.read(workspace, organization, period, request.today(), names);
          return read.value()
              .orElseThrow(() -> ReviewStep.wrong("the files of the review are", read.problems()));
        });
  }
}
