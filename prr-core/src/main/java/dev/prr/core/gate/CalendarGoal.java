package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.report.ReportWriter;
import dev.prr.core.report.calendar.CalendarIcs;
import dev.prr.core.report.calendar.CalendarJson;
import dev.prr.core.report.calendar.CalendarText;
import dev.prr.core.review.calendar.Due;
import dev.prr.core.review.calendar.RecordedServices;
import dev.prr.core.review.calendar.ReviewCalendar;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.text.Escaper;
import dev.prr.core.workspace.LeftOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists which reviews are due, for whom, and until when. */
public final class CalendarGoal {

  private CalendarGoal() {}

  /**
   * Writes calendar.txt, calendar.json and calendar.ics. An overdue review warns and never fails
   * the build: what blocks is the policy's to say, at the gate.
   *
   * @param team only what concerns it; blank for all
   */
  public static GateResult run(GateRequest request, String team) {
    return Guard.run(() -> calendar(request, team.strip()), Texts::failed);
  }

  private static GateResult calendar(GateRequest request, String team) throws GateException {
    Optional<Organization> organization = OrganizationFile.read(request);
    HeldReviews held;
    List<Due> all;
    try {
      History history = Deposit.history(request);
      held = HeldReviews.of(history, ReviewFilter.ALL);
      all =
          ReviewCalendar.of(
              held, RecordedServices.of(history, request.today()), organization, request.today());
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
    String meant = organization.flatMap(o -> o.team(team)).map(Team::id).orElse(team);
    List<Due> dues =
        all.stream().filter(due -> team.isEmpty() || due.teams().contains(meant)).toList();
    String text = CalendarText.of(dues, request.today());
    write(request, text, dues);
    return new GateResult(
        damage(held.problems()) + text,
        "PRR calendar: "
            + CalendarText.counts(dues)
            + "; "
            + ReportWriter.into(request.root(), request.outputDirectory()).pathOf("calendar.ics"),
        isPressing(dues) || !held.problems().isEmpty() ? Ending.WARNED : Ending.FINE);
  }

  private static boolean isPressing(List<Due> dues) {
    return dues.stream().anyMatch(due -> due.state() == Due.State.OVERDUE);
  }

  private static String damage(List<LeftOut> problems) {
    return problems.stream()
        .map(p -> Escaper.console("damaged " + p.place() + "  " + p.detail()) + "\n")
        .collect(Collectors.joining());
  }

  private static void write(GateRequest request, String text, List<Due> dues) throws GateException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("calendar.txt", text);
    files.put("calendar.json", CalendarJson.of(dues, request.today(), request.engine()));
    files.put("calendar.ics", CalendarIcs.of(dues, request.now(), request.engine()));
    ReviewStep.write(ReportWriter.into(request.root(), request.outputDirectory()), files);
  }
}
