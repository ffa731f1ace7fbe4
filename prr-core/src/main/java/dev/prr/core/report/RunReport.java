package dev.prr.core.report;

import dev.prr.core.history.Receipt;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.SkipReason;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.LeftOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything there is to say of one run; the reports are functions of it.
 *
 * @param engine the version of PRR
 * @param today the day that was judged on, UTC
 * @param services by name
 * @param basis what was judged, and by what; empty where nothing was judged
 * @param read how much was read
 * @param leftOut what was not read, in order of place
 * @param advice what would make the next run say more
 * @param warnings what went wrong without changing the verdict
 * @param output the file with everything, as the user knows it; empty where none was written
 * @param receipt what the history acknowledged; empty where nothing was recorded
 * @param skipped why nothing was judged, in a run that was skipped
 * @param failure why nothing could be judged
 */
public record RunReport(
    String engine,
    LocalDate today,
    Verdict verdict,
    List<ServiceVerdict> services,
    Optional<Basis> basis,
    Read read,
    List<LeftOut> leftOut,
    List<Remark> advice,
    List<Remark> warnings,
    Optional<String> output,
    Optional<Receipt> receipt,
    Optional<SkipReason> skipped,
    Optional<Failure> failure) {

  /**
   * How much was read.
   *
   * @param files that were opened
   * @param documents in them
   */
  public record Read(int files, int documents) {
    public static final Read NOTHING = new Read(0, 0);
  }

  public RunReport {
    services = services.stream().sorted(Comparator.comparing(ServiceVerdict::service)).toList();
    leftOut = leftOut.stream().sorted().toList();
    advice = List.copyOf(advice);
    warnings = List.copyOf(warnings);
    if (skipped.isPresent() != (verdict == Verdict.NOT_RUN)) {
      throw new IllegalArgumentException("exactly a run that was skipped says why");
    }
    if (failure.isPresent() && verdict != Verdict.INCONCLUSIVE) {
      throw new IllegalArgumentException("where nothing could be judged, nothing is " + verdict);
    }
  }

  /** The packs that were judged with, by name and version. */
  public List<Basis.Pack> packs() {
    return basis.map(Basis::packs).orElseGet(List::of);
  }

  /** The same, with the file that holds everything. */
  public RunReport withOutput(String file) {
    return new RunReport(
        engine,
        today,
        verdict,
        services,
        basis,
        read,
        leftOut,
        advice,
        warnings,
        Optional.of(file),
        receipt,
        skipped,
        failure);
  }

  /** The same, with one more thing that went wrong without changing the verdict. */
  public RunReport withWarning(Remark warning) {
    List<Remark> all = new ArrayList<>(warnings);
    all.add(warning);
    return new RunReport(
        engine, today, verdict, services, basis, read, leftOut, advice, all, output, receipt,
        skipped, failure);
  }
}
