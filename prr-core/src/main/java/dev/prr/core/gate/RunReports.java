package dev.prr.core.gate;

import dev.prr.core.history.record.SkipReason;
import dev.prr.core.report.Background;
import dev.prr.core.report.Failure;
import dev.prr.core.report.Remark;
import dev.prr.core.report.RunReport;
import dev.prr.core.source.SourcePath;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.git.RepositoryPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to report of each way a run can go. */
final class RunReports {

  private RunReports() {}

  static RunReport judged(Verification verification, Deposit deposit) {
    GateRequest request = verification.request();
    Tree tree = verification.tree();
    return new RunReport(
        request.engine(),
        request.today(),
        verification.verdict(),
        verification.verdicts(),
        Optional.of(verification.basis()),
        new RunReport.Read(tree.files(), tree.documents()),
        tree.leftOut(),
        advice(verification),
        warnings(verification, deposit),
        Optional.empty(),
        deposit.receipt(),
        Optional.empty(),
        Optional.empty());
  }

  /** What lies behind it; neither the history nor git is asked before a report wants them. */
  static Background behind(Verification verification) {
    GateRequest request = verification.request();
    return new Background(
        verification.tree()::line,
        verification.services().services(),
        () -> Optional.of(Deposit.history(request)),
        () ->
            verification
                .basis()
                .commit()
                .flatMap(commit -> RepositoryPages.of(request.root(), commit)));
  }

  private static List<Remark> advice(Verification verification) {
    if (verification.verdicts().isEmpty()) {
      return List.of(
          Remark.of(
              "Nothing here describes or runs a service. Judge another folder with"
                  + " -Dprr.basedir=<folder>, or describe the service in a prr.yaml."));
    }
    return verification.services().advice().stream()
        .map(advice -> Remark.at(advice.place(), advice.sentence()))
        .toList();
  }

  private static List<Remark> warnings(Verification verification, Deposit deposit) {
    List<Remark> warnings = warnings(verification.request(), deposit);
    for (SourcePath folder : verification.tree().unconfirmed()) {
      warnings.add(
          Remark.of(
              "The tree names the folder "
                  + folder
                  + ", which lies outside it. The policy does not confirm it under spec.sources,"
                  + " so it was not read and what lies there is unknown."));
    }
    return warnings;
  }

  private static List<Remark> warnings(GateRequest request, Deposit deposit) {
    List<Remark> warnings = new ArrayList<>();
    deposit.trouble().map(Remark::of).ifPresent(warnings::add);
    deposit.unsealed().map(Remark::of).ifPresent(warnings::add);
    if (request.isGate() && request.history().liesIn(request.root())) {
      warnings.add(
          Remark.of(
              "The history lies in the judged tree, where what is judged can change it."
                  + " Name a folder outside with -Dprr.history=<folder>."));
    }
    return warnings;
  }

  static RunReport skipped(GateRequest request, SkipReason reason, Deposit deposit) {
    return unjudged(
        request,
        Verdict.NOT_RUN,
        warnings(request, deposit),
        deposit,
        Optional.of(reason),
        Optional.empty());
  }

  static RunReport failed(GateRequest request, Failure failure) {
    return unjudged(
        request,
        Verdict.INCONCLUSIVE,
        List.of(),
        Deposit.NONE,
        Optional.empty(),
        Optional.of(failure));
  }

  private static RunReport unjudged(
      GateRequest request,
      Verdict verdict,
      List<Remark> warnings,
      Deposit deposit,
      Optional<SkipReason> skipped,
      Optional<Failure> failure) {
    return new RunReport(
        request.engine(),
        request.today(),
        verdict,
        List.of(),
        Optional.empty(),
        RunReport.Read.NOTHING,
        List.of(),
        List.of(),
        warnings,
        Optional.empty(),
        deposit.receipt(),
        skipped,
        failure);
  }
}
