package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.record.SkipReason;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.Recording;
import dev.prr.core.report.Background;
import dev.prr.core.report.ConsoleReport;
import dev.prr.core.report.LastLine;
import dev.prr.core.report.RunReport;
import dev.prr.core.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The gate: judges, records, writes the reports, says what to fix. In this order, so that a report
 * is never missing exactly when the gate fails.
 */
public final class VerifyGoal {

  private VerifyGoal() {}

  public static GateResult run(GateRequest request) {
    return Guard.run(
        () -> {
          Reports.check(request);
          return request.skipReason().isPresent() ? skip(request) : judge(request);
        },
        failure -> finish(RunReports.failed(request, failure), request, Background.NONE));
  }

  private static GateResult judge(GateRequest request) throws GateException {
    Verification verification = Verification.of(request);
    List<Snapshot> snapshots = verification.snapshots();
    List<Judgement> judgements = verification.judgements(snapshots);
    Run run =
        Run.of(
            request.runId(),
            request.now(),
            verification.verdict(),
            judgements,
            request.properties());
    Deposit deposit =
        kept(
            Deposit.of(run, judgements, snapshots, request),
            request,
            verification.rulebook().policy());
    return finish(
        RunReports.judged(verification, deposit), request, RunReports.behind(verification));
  }

  private static GateResult skip(GateRequest request) throws GateException {
    SkipReason reason = SkipReason.of(request.skipReason().orElse(""));
    Run run = Run.skipped(request.runId(), request.now(), reason, request.properties());
    Deposit deposit =
        kept(
            Deposit.of(run, List.of(), List.of(), request),
            request,
            Authority.of(request).policy());
    return finish(RunReports.skipped(request, reason, deposit), request, Background.NONE);
  }

  /**
   * On a developer's machine the verdict stands without a record; for a gate it is the job, though
   * it may wait, unless the policy says that nothing counts before it has arrived.
   */
  private static Deposit kept(Deposit deposit, GateRequest request, Policy policy)
      throws GateException {
    boolean required = policy.recording() == Recording.REQUIRED;
    if ((request.isGate() || required) && deposit.trouble().isPresent()) {
      throw GateException.environment(deposit.trouble().get());
    }
    Optional<String> waiting = deposit.receipt().flatMap(Receipt::waiting);
    if (required && waiting.isPresent()) {
      throw GateException.environment(
          waiting.get()
              + " The policy says record: required, so the verdict does not count without it:"
              + " run again once the database is back.");
    }
    return deposit;
  }

  private static GateResult finish(RunReport report, GateRequest request, Background background) {
    RunReport complete = Reports.write(report, request, background);
    return new GateResult(
        ConsoleReport.of(complete, request.style(), background.lines()),
        LastLine.of(complete),
        ending(complete, request));
  }

  private static Ending ending(RunReport report, GateRequest request) {
    if (report.failure().isPresent()) {
      return Ending.ERROR;
    }
    boolean fails =
        report.verdict().failsBuild() || (request.isGate() && report.verdict() == Verdict.NOT_RUN);
    if (fails) {
      return Ending.FAILED;
    }
    return report.verdict() == Verdict.READY ? Ending.FINE : Ending.WARNED;
  }
}
