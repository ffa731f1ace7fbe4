package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.report.ReplayReport;
import dev.prr.core.report.Replayed;
import dev.prr.core.service.Service;
import dev.prr.core.verdict.ServiceVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a recorded run again, from the facts that were kept, by the rules and policy of now. */
public final class ReplayGoal {

  private ReplayGoal() {}

  /**
   * What would be decided, beside what was.
   *
   * @param record the beginning of the id of the run's record; empty for the last run
   */
  public static GateResult run(GateRequest request, Optional<String> record) {
    return Guard.run(() -> replay(request, record), Texts::failed);
  }

  private static GateResult replay(GateRequest request, Optional<String> record)
      throws GateException {
    History history = Deposit.history(request);
    try {
      Found.Whole<Run> run = find(history, record, Deposit.where(request));
      GateRequest then = request.at(run.kept().instant());
      Rulebook rulebook = Rulebook.open(then);
      List<Replayed> replayed = new ArrayList<>();
      for (Found<Judgement> found : history.judgementsOf(run.kept())) {
        replayed.add(replay(found, history, rulebook, then));
      }
      return new GateResult(
          ReplayReport.of(run, replayed, request.style()),
          ReplayReport.lastLine(replayed),
          Ending.FINE);
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }

  private static Found.Whole<Run> find(History history, Optional<String> record, String where)
      throws HistoryException, GateException {
    List<Found.Whole<Run>> found = new ArrayList<>();
    int limit = record.isPresent() ? Integer.MAX_VALUE : 1;
    history.runs(
        HistoryFilter.ALL,
        limit,
        run -> {
          if (run instanceof Found.Whole<Run> whole
              && whole.id().hex().startsWith(record.orElse(""))) {
            found.add(whole);
          }
        });
    if (found.size() != 1) {
      throw GateException.configuration(
          record
                  .map(
                      id ->
                          found.size()
                              + " runs in "
                              + where
                              + " have a record that begins with "
                              + id)
                  .orElse("there is no run in " + where)
              + ". prr:history lists the runs with their records.",
          List.of());
    }
    return found.get(0);
  }

  private static Replayed replay(
      Found<Judgement> found, History history, Rulebook rulebook, GateRequest then)
      throws HistoryException {
    if (!(found instanceof Found.Whole<Judgement> whole)) {
      return Replayed.impossible(
          Optional.empty(), ((Found.Damaged<Judgement>) found).problem().detail());
    }
    Judgement recorded = whole.kept();
    Optional<byte[]> snapshot = history.snapshot(recorded.facts());
    if (snapshot.isEmpty()) {
      return Replayed.impossible(
          Optional.of(recorded), "The facts of this run were not kept, or were dropped since.");
    }
    Service service;
    try {
      service = Snapshot.read(snapshot.get());
    } catch (IllegalArgumentException e) {
      return Replayed.impossible(
          Optional.of(recorded), "The facts cannot be read: " + e.getMessage() + ".");
    }
    ServiceVerdict verdict = Verification.judge(service, rulebook, then);
    Basis basis =
        new Basis(
            recorded.basis().commit(),
            recorded.basis().tree(),
            then.engine(),
            rulebook.bases(),
            rulebook.digest());
    return Replayed.of(recorded, Judgement.of(verdict, basis, recorded.facts(), then.limits()));
  }
}
