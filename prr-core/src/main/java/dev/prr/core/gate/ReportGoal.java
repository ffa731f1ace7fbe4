package dev.prr.core.gate;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Dates;
import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Period;
import dev.prr.core.report.organization.OverviewJson;
import dev.prr.core.report.organization.Reviews;
import dev.prr.core.report.organization.Site;
import dev.prr.core.report.organization.SiteReport;
import dev.prr.core.report.organization.SiteWriter;
import dev.prr.core.review.calendar.RecordedService;
import dev.prr.core.review.calendar.RecordedServices;
import dev.prr.core.review.calendar.ReviewCalendar;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Unit;
import dev.prr.core.review.overview.Levels;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.Question;
import dev.prr.core.review.overview.Span;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the report of the organization over its history. */
public final class ReportGoal {

  /** How many months it goes back where nobody says otherwise. */
  public static final int MONTHS = 24;

  private static final String FOLDER = "organization";

  private ReportGoal() {}

  /**
   * The pages and their JSON, in {@code organization} in the output folder.
   *
   * @param period such as {@code 2026-Q3}; empty for the months up to today
   * @param months how many of them
   * @param evidence the zip file of an evidence package of the same time; empty for none
   */
  public static GateResult run(
      GateRequest request, Optional<String> period, int months, Optional<Path> evidence) {
    return Guard.run(() -> report(request, period, months, evidence), Texts::failed);
  }

  private static GateResult report(
      GateRequest request, Optional<String> period, int months, Optional<Path> evidence)
      throws GateException {
    Span span = span(period, months, request.today());
    Optional<Organization> organization = OrganizationFile.read(request);
    Overview overview = overview(request, span, organization);
    String name = organization.map(Organization::name).orElse("");
    SiteWriter writer = SiteWriter.into(request.root(), request.outputDirectory().resolve(FOLDER));
    writer.write("overview.json", OverviewJson.of(overview, name));
    Site.of(
        overview,
        name,
        reviews(request, overview, organization),
        page -> writer.write(page.path(), page.html()));
    Optional<String> trouble = writer.done();
    if (trouble.isPresent()) {
      throw GateException.environment(trouble.get());
    }
    String packed = evidence.isPresent() ? EvidenceStep.run(request, span, evidence.get()) : "";
    return new GateResult(
        SiteReport.of(overview, writer.shown()) + packed,
        SiteReport.lastLine(overview),
        overview.damage() == 0 ? Ending.FINE : Ending.WARNED);
  }

  private static Span span(Optional<String> period, int months, LocalDate today)
      throws GateException {
    try {
      if (period.isEmpty()) {
        return Span.ofMonths(months, today);
      }
      Period read =
          Period.parse(period.get().strip())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "\""
                              + period.get()
                              + "\" is no period. Write a quarter as 2026-Q3 or a half as"
                              + " 2026-H2."));
      return new Span(read.firstDay(), read.lastDay());
    } catch (IllegalArgumentException e) {
      String property = period.isPresent() ? "prr.period: " : "prr.months: ";
      throw GateException.configuration(property + e.getMessage(), List.of());
    }
  }

  private static Overview overview(
      GateRequest request, Span span, Optional<Organization> organization) throws GateException {
    Rulebook rulebook = Rulebook.open(request);
    List<MustHave> rules = rulebook.rules().stream().map(Rule::mustHave).toList();
    Question question =
        new Question(
            span,
            rules,
            new Levels(rulebook.policy().levels(), rules),
            team -> shown(team, organization),
            waiverEnds(rulebook.authority()));
    try {
      return Overview.of(Deposit.history(request), question);
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }

  private static Reviews reviews(
      GateRequest request, Overview overview, Optional<Organization> organization)
      throws GateException {
    try {
      History history = Deposit.history(request);
      HeldReviews held = HeldReviews.of(history, ReviewFilter.ALL);
      List<RecordedService> services = new ArrayList<>();
      for (Standing standing : overview.services()) {
        if (HeldReview.Subject.mayBeCalled(standing.service())) {
          services.add(
              RecordedServices.of(
                  history, standing.service(), standing.unit(), standing.judgement()));
        }
      }
      return new Reviews(
          held,
          ReviewCalendar.of(held, services, organization, overview.day()),
          team -> shown(Optional.of(team), organization).orElse(team));
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }

  /** A team that the organization knows is shown as what its size allows; others as they are. */
  private static Optional<String> shown(
      Optional<String> team, Optional<Organization> organization) {
    return team.map(
        written ->
            organization
                .flatMap(known -> known.team(written).map(known::unitOf).map(Unit::id))
                .orElse(written));
  }

  private static Map<String, LocalDate> waiverEnds(Authority authority) {
    Map<String, LocalDate> ends = new TreeMap<>();
    for (Field waiver : authority.given().waivers()) {
      Optional<String> id = waiver.at("id").text().ifKnown();
      Optional<LocalDate> last = waiver.at("expires").parsed(Dates::parse, "a date").ifKnown();
      if (id.isPresent() && last.isPresent()) {
        ends.put(id.get(), last.get());
      }
    }
    return ends;
  }
}
