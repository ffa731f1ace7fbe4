package dev.prr.core.history.file;

import dev.prr.core.history.Audit;
import dev.prr.core.history.chain.ChainAudit;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.Link;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.Run;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a history in a folder: the chain, what its records name, and what waits to be sealed. */
final class Auditor {

  /** Enough to see what happened; the first is the one that counts. */
  private static final int MOST_PROBLEMS = 20;

  private final Disk disk;
  private final SafeFolder home;
  private final RecordFiles files;
  private final SnapshotFiles snapshots;
  private final FileDeposits deposits;
  private final int recordLimit;
  private final List<LeftOut> problems = new ArrayList<>();
  private long judgements;

  Auditor(
      Disk disk,
      SafeFolder home,
      RecordFiles files,
      SnapshotFiles snapshots,
      FileDeposits deposits,
      int recordLimit) {
    this.disk = disk;
    this.home = home;
    this.files = files;
    this.snapshots = snapshots;
    this.deposits = deposits;
    this.recordLimit = recordLimit;
  }

  Audit run(Optional<Checkpoint> checkpoint, Optional<Digest> record) throws IOException {
    int waiting = checkDeposits();
    ChainAudit.Outcome chain =
        new ChainAudit(disk, home, recordLimit, this::check).run(checkpoint, record);
    chain
        .broken()
        .ifPresent(
            broken ->
                problems.add(
                    0,
                    new LeftOut(
                        Reason.MALFORMED,
                        broken.why(),
                        new Location(new SourcePath(broken.file()), broken.line(), 1))));
    List<String> notes = new ArrayList<>();
    chain
        .unfinished()
        .ifPresent(
            file ->
                notes.add(
                    file
                        + " ends in the middle of a line. The next run cuts that and seals anew."));
    chain
        .ground()
        .ifPresent(
            ground ->
                notes.add(
                    "All that was sealed up to "
                        + ground.month()
                        + " was dropped for its age: "
                        + ground.checkpoint().size()
                        + " records. What is left begins behind the checkpoint "
                        + ground.checkpoint().line()
                        + "; what they counted is in "
                        + Retention.COUNTS
                        + "."));
    if (record.isPresent() && chain.proof().isEmpty()) {
      notes.add("The record " + record.get() + " is not sealed in this history.");
    }
    return new Audit(
        chain.ground().map(ground -> ground.checkpoint().size()).orElse(0L),
        waiting,
        judgements,
        chain.reached(),
        problems,
        notes,
        chain.witness(),
        chain.proof());
  }

  private int checkDeposits() throws IOException {
    List<FileDeposits.FileDeposit> waiting = deposits.waiting();
    for (FileDeposits.FileDeposit deposit : waiting) {
      String name = Shelf.DEPOSITS + "/" + deposit.name();
      check(deposit.kind().equals(Run.KIND) ? files.run(name) : files.review(name), true);
    }
    for (String stray : deposits.strays()) {
      add(RecordFiles.problem(Shelf.DEPOSITS + "/" + stray, Reason.MALFORMED, "It is no record."));
    }
    return waiting.size();
  }

  private void check(Link link) {
    if (link.kind().equals(Run.KIND)) {
      check(RecordFiles.run(link), false);
    } else if (link.kind().equals(HeldReview.KIND)) {
      check(RecordFiles.review(link), false);
    }
  }

  /**
   * @param mayBeGone what was sealed while the audit ran
   */
  private void check(Found<? extends Kept> found, boolean mayBeGone) {
    if (found instanceof Found.Whole<? extends Kept> whole && whole.kept() instanceof Run run) {
      check(run);
    } else if (found instanceof Found.Whole<? extends Kept> whole
        && whole.kept() instanceof HeldReview review) {
      review.digestBeside().ifPresent(this::checkFacts);
    } else if (found instanceof Found.Damaged<? extends Kept> damaged
        && !(mayBeGone && damaged.problem().detail().equals(RecordFiles.MISSING))) {
      add(damaged.problem());
    }
  }

  private void check(Run run) {
    for (Run.ServiceJudgement service : run.services()) {
      judgements++;
      Found<Judgement> found = files.judgement(service.judgement());
      if (found instanceof Found.Damaged<Judgement> damaged) {
        add(damaged.problem());
      } else if (found instanceof Found.Whole<Judgement> whole) {
        checkFacts(whole.kept().facts());
      }
    }
  }

  /** That there are none is no damage: they may have been too large, or older than is kept. */
  private void checkFacts(Digest facts) {
    try {
      snapshots.read(facts);
    } catch (IOException e) {
      String why = "It cannot be unpacked to what was written: it was changed.";
      add(RecordFiles.problem(Shelf.nameOfSnapshot(facts), Reason.MALFORMED, why));
    }
  }

  private void add(LeftOut problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }
}
