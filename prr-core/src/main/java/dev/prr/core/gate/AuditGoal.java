package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.Audit;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.record.Digest;
import dev.prr.core.report.AuditReport;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proves the history whole, or names the first broken link. */
public final class AuditGoal {

  private AuditGoal() {}

  /**
   * Fails the build when the history is not whole.
   *
   * @param checkpoint one that was kept elsewhere: its text, or a file that holds it
   * @param record id of one record whose place in the history is to be proven
   */
  public static GateResult run(
      GateRequest request, Optional<String> checkpoint, Optional<String> record) {
    return Guard.run(() -> audit(request, checkpoint, record), Texts::failed);
  }

  private static GateResult audit(
      GateRequest request, Optional<String> checkpoint, Optional<String> record)
      throws GateException {
    Optional<Checkpoint> witness = Optional.empty();
    if (checkpoint.isPresent()) {
      witness = Optional.of(checkpoint(checkpoint.get(), request));
    }
    Optional<Digest> wanted = Optional.empty();
    if (record.isPresent()) {
      wanted = Optional.of(digest(record.get()));
    }
    try {
      Audit audit = Deposit.history(request).audit(witness, wanted);
      return new GateResult(
          AuditReport.of(audit, Deposit.where(request), request.style()),
          AuditReport.lastLine(audit),
          audit.isWhole() ? Ending.FINE : Ending.FAILED);
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }

  /** A checkpoint in one line has blanks in it; the path of a file that is to be read must not. */
  private static Checkpoint checkpoint(String given, GateRequest request) throws GateException {
    String text = given;
    if (!given.strip().contains(" ") && !given.strip().contains("\n")) {
      Path file = request.root().resolve(given.strip());
      if (!(Workspace.readSingle(file, request.limits()) instanceof SourceText read)) {
        throw GateException.configuration(
            "prr.checkpoint: there is no file "
                + given
                + " that can be read. Name the file of a checkpoint, or give its line in quotes.",
            List.of());
      }
      text = read.text();
    }
    try {
      return Checkpoint.read(text);
    } catch (IllegalArgumentException e) {
      throw GateException.configuration("prr.checkpoint: " + e.getMessage(), List.of());
    }
  }

  private static Digest digest(String given) throws GateException {
    try {
      return new Digest(given.strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw GateException.configuration(
          "prr.record: the id of a record has 64 hexadecimal digits; record.run in result.json is"
              + " one.",
          List.of());
    }
  }
}
