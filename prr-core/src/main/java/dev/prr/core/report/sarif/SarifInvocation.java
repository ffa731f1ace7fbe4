package dev.prr.core.report.sarif;

import dev.prr.core.report.Failure;
import dev.prr.core.report.Remark;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.SarifText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the run could judge, and what kept it from that. */
final class SarifInvocation {

  /** More than anybody mends before trying again. */
  private static final int NOTIFICATIONS = 100;

  private SarifInvocation() {}

  static Map<String, Object> of(RunReport report, int results) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("executionSuccessful", report.failure().isEmpty());
    List<Map<String, Object>> notes = new ArrayList<>();
    report.failure().ifPresent(failure -> failed(failure, notes));
    report
        .skipped()
        .ifPresent(reason -> notes.add(note("warning", "Nothing was judged: skipped.")));
    report.warnings().forEach(warning -> notes.add(note("warning", warning.sentence())));
    if (results > SarifReport.RESULTS) {
      notes.add(
          note(
              "warning",
              "Of "
                  + results
                  + " results the gravest "
                  + SarifReport.RESULTS
                  + " are here; result.json has all."));
    }
    json.put("toolExecutionNotifications", notes.stream().limit(NOTIFICATIONS).toList());
    return json;
  }

  private static void failed(Failure failure, List<Map<String, Object>> notes) {
    notes.add(note("error", failure.message()));
    for (Remark detail : failure.details()) {
      String where = detail.place().map(place -> place + " ").orElse("");
      notes.add(note("error", where + detail.sentence()));
    }
  }

  private static Map<String, Object> note(String level, String text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("level", level);
    json.put("message", Map.of("text", SarifText.of(text)));
    return json;
  }
}
