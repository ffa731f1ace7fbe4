package dev.prr.core.report;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Found.Damaged;
import dev.prr.core.history.record.Found.Whole;
import dev.prr.core.history.record.Json;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.record.SkipReason;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.workspace.LeftOut;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recorded runs, as a table and as JSON lines. */
public final class HistoryReport {

  private static final String NONE = "-";
  private static final int COMMIT = 10;

  private HistoryReport() {}

  /**
   * One line a service of a run, in the given order; then what is damaged. Lines ended by {@code
   * \n}, safe for a console.
   *
   * @param where the history, as the user knows it
   */
  public static String table(String where, List<HistoryEntry> entries, Style style) {
    Page page = new Page(style);
    Table table =
        new Table().row("when (UTC)", "service", "verdict", "fail", "unknown", "commit", "record");
    List<LeftOut> problems = new ArrayList<>();
    int runs = 0;
    for (HistoryEntry entry : entries) {
      if (entry.run() instanceof Whole<Run> whole) {
        rows(table, whole, entry.services(), problems);
        runs++;
      } else if (entry.run() instanceof Damaged<Run> damaged) {
        problems.add(damaged.problem());
      }
    }
    if (runs > 0) {
      table.write(page);
      page.gap();
    }
    for (LeftOut problem : problems) {
      page.add(Ink.GRAVE, "damaged ").add(problem.place().path() + "  " + problem.detail()).end();
    }
    page.gap();
    page.add(Counts.plural(runs, "run") + " in " + where).end();
    return page.toString();
  }

  private static void rows(
      Table table, Whole<Run> whole, List<HistoryEntry.Judged> services, List<LeftOut> problems) {
    Run run = whole.kept();
    String when = run.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    if (run.services().isEmpty()) {
      String why = run.skipped().map(reason -> " (" + reason.code() + ")").orElse("");
      table.row(when, NONE, run.verdict().id() + why, NONE, NONE, NONE, whole.id().brief());
    }
    for (HistoryEntry.Judged judged : services) {
      Run.ServiceJudgement service = judged.service();
      Optional<Judgement> judgement = Optional.empty();
      if (judged.judgement() instanceof Whole<Judgement> found) {
        judgement = Optional.of(found.kept());
      } else if (judged.judgement() instanceof Damaged<Judgement> damaged) {
        problems.add(damaged.problem());
      }
      table.row(
          when,
          service.service(),
          service.verdict().id(),
          judgement.map(j -> count(j, Outcome.FAILED)).orElse(NONE),
          judgement.map(j -> count(j, Outcome.UNKNOWN)).orElse(NONE),
          judgement.flatMap(j -> j.basis().commit()).map(HistoryReport::brief).orElse(NONE),
          whole.id().brief());
    }
  }

  private static String count(Judgement judgement, Outcome outcome) {
    return String.valueOf(rules(judgement, outcome).size());
  }

  private static String brief(String commit) {
    return commit.substring(0, Math.min(COMMIT, commit.length()));
  }

  private static List<String> rules(Judgement judgement, Outcome outcome) {
    return judgement.rulings().stream()
        .filter(ruling -> ruling.outcome() == outcome && !isExcused(ruling))
        .map(Ruling::rule)
        .toList();
  }

  private static boolean isExcused(Ruling ruling) {
    return ruling.decision() == DecisionKind.WAIVED || ruling.decision() == DecisionKind.BASELINED;
  }

  /** One JSON object a line for each run, in the given order; a damaged one has a problem. */
  public static String lines(List<HistoryEntry> entries) {
    StringBuilder lines = new StringBuilder();
    entries.forEach(entry -> lines.append(Json.line(tree(entry))));
    return lines.toString();
  }

  private static Map<String, Object> tree(HistoryEntry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (entry.run() instanceof Damaged<Run> damaged) {
      json.put("problem", Places.leftOut(damaged.problem()));
    } else if (entry.run() instanceof Whole<Run> whole) {
      Run run = whole.kept();
      json.put("record", whole.id().hex());
      json.put("run", run.runId());
      json.put("instant", run.instant().toString());
      json.put("verdict", run.verdict().id());
      run.skipped().map(SkipReason::code).ifPresent(code -> json.put("skipped", code));
      json.put("properties", run.properties());
      List<Object> services = new ArrayList<>();
      entry.services().forEach(s -> services.add(service(s.service(), s.judgement())));
      json.put("services", services);
    }
    return json;
  }

  private static Map<String, Object> service(Run.ServiceJudgement service, Found<Judgement> found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("service", service.service());
    service.team().ifPresent(team -> json.put("team", team));
    json.put("verdict", service.verdict().id());
    json.put("judgement", service.judgement().hex());
    if (found instanceof Damaged<Judgement> damaged) {
      json.put("problem", Places.leftOut(damaged.problem()));
    } else if (found instanceof Whole<Judgement> whole) {
      Judgement judgement = whole.kept();
      json.put("tier", Integer.valueOf(judgement.tier().id()));
      json.put("stage", judgement.stage().id());
      judgement.basis().commit().ifPresent(commit -> json.put("commit", commit));
      json.put("failed", rules(judgement, Outcome.FAILED));
      json.put("unknown", rules(judgement, Outcome.UNKNOWN));
    }
    return json;
  }
}
