package dev.prr.core.report.csv;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.fact.Gap;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.service.Waiver;
import dev.prr.core.source.Location;
import dev.prr.core.text.Csv;
import dev.prr.core.text.Redactor;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.ServiceVerdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole checklist as a table: a row for each finding and each unknown, one for every other
 * decision. The columns only ever grow, at the end.
 */
public final class CsvReport implements RunFormat {

  private static final List<String> COLUMNS =
      List.of(
          "service",
          "team",
          "tier",
          "stage",
          "rule",
          "catalogue",
          "title",
          "severity",
          "outcome",
          "decision",
          "blocks",
          "file",
          "line",
          "column",
          "subject",
          "message",
          "fix",
          "waiver",
          "fingerprint");

  @Override
  public String of(RunReport report) {
    StringBuilder csv = new StringBuilder(Csv.row(COLUMNS));
    for (ServiceVerdict service : report.services()) {
      for (Decision decision : service.decisions()) {
        rows(service, decision).forEach(row -> csv.append(Csv.row(row)));
      }
    }
    return csv.toString();
  }

  private static List<List<String>> rows(ServiceVerdict service, Decision decision) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : decision.result().findings()) {
      rows.add(
          row(
              service,
              decision,
              place(finding.place()),
              List.of(
                  finding.subject(),
                  Redactor.credentials(finding.message()),
                  decision.result().mustHave().fix(),
                  decision.waiverOf(finding).map(Waiver::name).orElse(""),
                  finding.fingerprint())));
    }
    for (Gap gap : decision.result().gaps()) {
      rows.add(row(service, decision, place(gap.place()), quiet(gap.detail())));
    }
    if (rows.isEmpty()) {
      rows.add(row(service, decision, List.of("", "", ""), quiet(decision.reason())));
    }
    return rows;
  }

  private static List<String> row(
      ServiceVerdict service, Decision decision, List<String> place, List<String> what) {
    List<String> row = new ArrayList<>();
    row.add(service.service());
    row.add(service.team().ifKnown().orElse(""));
    row.add(service.tier().id());
    row.add(service.stage().id());
    row.add(decision.ruleId());
    row.add(String.join(" ", decision.result().mustHave().catalogue()));
    row.add(decision.result().mustHave().title());
    row.add(decision.severity().id());
    row.add(decision.result().outcome().id());
    row.add(decision.kind().id());
    row.add(String.valueOf(decision.blocks()));
    row.addAll(place);
    row.addAll(what);
    return row;
  }

  private static List<String> place(Location place) {
    return List.of(
        place.path().value(), String.valueOf(place.line()), String.valueOf(place.column()));
  }

  private static List<String> quiet(String message) {
    return List.of("", Redactor.credentials(message), "", "", "");
  }
}
