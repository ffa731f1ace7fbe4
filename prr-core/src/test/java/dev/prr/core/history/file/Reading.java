package dev.prr.core.history.file;

import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that a history gives back, collected. */
record Reading(List<Run> runs, List<LeftOut> problems) {

  static Reading of(Path root) throws HistoryException {
    return of(Samples.beside(root, Limits.DEFAULT));
  }

  static Reading of(History history) throws HistoryException {
    return of(history, HistoryFilter.ALL, Integer.MAX_VALUE);
  }

  /** Runs and all their judgements; a judgement that is not whole is a problem too. */
  static Reading of(History history, HistoryFilter filter, int limit) throws HistoryException {
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
    history.runs(filter, limit, reading::add);
    for (Run run : List.copyOf(reading.runs)) {
      for (Run.ServiceJudgement judged : run.services()) {
        if (history.judgement(judged.judgement()) instanceof Found.Damaged<Judgement> damaged) {
          reading.problems.add(damaged.problem());
        }
      }
    }
    return reading;
  }

  private void add(Found<Run> found) {
    if (found instanceof Found.Whole<Run> whole) {
      runs.add(whole.kept());
    } else if (found instanceof Found.Damaged<Run> damaged) {
      problems.add(damaged.problem());
    }
  }

  List<String> runIds() {
    return runs.stream().map(Run::runId).toList();
  }
}
