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
import java.io.IOException;
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
    Period period = period(request, written.strip());
    Organization organization =
        OrganizationFile.read(request)
            .orElseThrow(
                () ->
                    GateException.configuration(
                        "there is no prr/organization.yaml: run this in the governance repository",
                        List.of()));
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
    for (Map.Entry<String, String> file : files.entrySet()) {
      Optional<String> trouble = writer.write(file.getKey(), file.getValue());
      if (trouble.isPresent()) {
        throw GateException.environment(trouble.get());
      }
    }
    Optional<Digest> record = record(request, review);
    return new GateResult(
        ReviewText.of(review),
        Escaper.console(
            "PRR reliability-review: "
                + writer.pathOf(ReviewFiles.MARKDOWN)
                + record.map(id -> ", record " + id.brief()).orElse(", not held yet")),
        review.imported().rejections() == 0 ? Ending.FINE : Ending.WARNED);
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
    try {
      Workspace workspace =
          Workspace.open(request.root(), request.limits(), request.outputDirectory());
      Reading<ReliabilityReview> read =
          ReliabilityFolder.read(workspace, organization, period, request.today(), names);
      if (read.value().isEmpty()) {
        throw GateException.configuration(
            "the files of the review are wrong at " + read.problems().get(0).place(),
            read.problems().stream().map(Remark::of).toList());
      }
      return read.value().get();
    } catch (IOException e) {
      throw GateException.environment(
          "the tree cannot be read: " + e.getClass().getSimpleName() + ". Check its permissions.",
          e);
    }
  }

  /** A review that was held is kept; one that is being prepared is not. */
  private static Optional<Digest> record(GateRequest request, ReliabilityReview review)
      throws GateException {
    try {
      Optional<HeldReview> held =
          ReviewRecord.of(review).map(record -> record.within(request.limits()));
      if (held.isEmpty()) {
        return Optional.empty();
      }
      History history = Deposit.history(request);
      Digest id = HeldReviews.keep(history, held.get());
      Optional<String> trouble = history.seal(request.now()).trouble();
      if (trouble.isPresent()) {
        throw GateException.environment(trouble.get());
      }
      return Optional.of(id);
    } catch (IllegalArgumentException e) {
      throw GateException.configuration(
          "the review cannot be recorded: " + e.getMessage(), List.of());
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }
}
