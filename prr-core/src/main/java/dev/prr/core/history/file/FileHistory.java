package dev.prr.core.history.file;

import dev.prr.core.history.Audit;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.chain.BrokenChain;
import dev.prr.core.history.chain.ChainReader;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.Sealer;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The history in a folder. Any number of processes and threads may deposit at once; what was
 * acknowledged survives kill -9, a full disk and a power loss.
 *
 * <pre>{@code
 * Receipt receipt = FileHistory.in(root, root.resolve(".prr/history"), limits).deposit(run, judgements);
 * }</pre>
 */
public final class FileHistory implements History {

  private static final int IMPORT_PATIENCE_MILLIS = 10_000;

  private final Disk disk;
  private final SafeFolder home;
  private final Shelf shelf;
  private final RecordFiles files;
  private final FileDeposits deposits;
  private final SnapshotFiles snapshots;
  private final Limits limits;

  private FileHistory(Disk disk, SafeFolder home, Limits limits) {
    this.disk = disk;
    this.home = home;
    this.shelf = new Shelf(disk, home);
    this.files = new RecordFiles(shelf, limits.recordBytes());
    this.deposits = new FileDeposits(shelf, limits.recordBytes());
    this.snapshots = new SnapshotFiles(shelf, limits.snapshotBytes());
    this.limits = limits;
  }

  /**
   * The history in a folder, which is made when something is deposited.
   *
   * @param root the judged tree; where the folder lies in it, a link on the way there is refused,
   *     because a judged tree must not be able to send us elsewhere
   * @param folder for example {@code .prr/history} in the tree; outside of it, links are followed
   */
  public static FileHistory in(Path root, Path folder, Limits limits) {
    return in(root, folder, limits, Disk.local());
  }

  static FileHistory in(Path root, Path folder, Limits limits, Disk disk) {
    return new FileHistory(disk, SafeFolder.of(disk, root, folder), limits);
  }

  /** The judgements first, so that a run never names what is not there. */
  @Override
  public Receipt deposit(Run run, List<Judgement> judgements, List<Snapshot> snapshots)
      throws HistoryException {
    List<Digest> named = run.services().stream().map(Run.ServiceJudgement::judgement).toList();
    Set<Digest> given = judgements.stream().map(Judgement::id).collect(Collectors.toSet());
    if (!given.equals(Set.copyOf(named))) {
      throw new IllegalArgumentException("the run names other judgements than it is given with");
    }
    try {
      shelf.open();
      for (Snapshot snapshot : snapshots) {
        this.snapshots.keep(snapshot);
      }
      for (Judgement judgement : judgements) {
        put(judgement);
      }
      put(run);
      putAgain(judgements, snapshots);
    } catch (IOException e) {
      throw unrecorded(Run.KIND, e);
    }
    sweep();
    return new Receipt(run.id(), named, home.shown(), Optional.empty());
  }

  /** Retention may have taken an old one that nothing named before this run was there. */
  private void putAgain(List<Judgement> judgements, List<Snapshot> facts)
      throws IOException, HistoryException {
    for (Snapshot snapshot : facts) {
      snapshots.keep(snapshot);
    }
    for (Judgement judgement : judgements) {
      if (!shelf.holds(Shelf.nameOfJudgement(judgement.id()))) {
        put(judgement);
      }
    }
  }

  private void put(Kept record) throws IOException, HistoryException {
    int size = record.bytes().length;
    if (size > limits.recordBytes()) {
      throw new HistoryException(
          "This "
              + (record instanceof HeldReview ? HeldReview.KIND : Run.KIND)
              + " could not be recorded in "
              + home.shown()
              + ". Its record would have "
              + size
              + " bytes, the limit is "
              + limits.recordBytes()
              + (record instanceof HeldReview
                  ? ". Ask for fewer actions."
                  : ". Judge fewer services or rules in one run."));
    }
    shelf.put(record);
  }

  /** Without the JSON of its result where the record would be too large with it. */
  @Override
  public Digest deposit(HeldReview review) throws HistoryException {
    HeldReview kept = review.within(limits);
    try {
      shelf.open();
      snapshots.keepBeside(review, limits);
      put(kept);
    } catch (IOException e) {
      throw unrecorded(HeldReview.KIND, e);
    }
    sweep();
    return kept.id();
  }

  private HistoryException unrecorded(String what, IOException e) {
    return new HistoryException(
        "This "
            + what
            + " could not be recorded in "
            + home.shown()
            + ". "
            + DiskTrouble.explain(e)
            + ", or name another folder with -Dprr.history=<folder>.",
        e);
  }

  private void sweep() {
    try {
      shelf.sweep();
    } catch (IOException nextTime) {
      // The record is safe. A left-over costs a few bytes, and every deposit tries again.
    }
  }

  @Override
  public Sealing seal(Instant now) {
    return seal(now, Sealer.PATIENCE_MILLIS);
  }

  private Sealing seal(Instant now, int patienceMillis) {
    try {
      if (!shelf.has(Shelf.DEPOSITS)) {
        return new Sealing(Optional.empty(), Optional.empty());
      }
      Sealer sealer = new Sealer(disk, home, deposits, limits.recordBytes(), patienceMillis);
      return new Sealing(sealer.seal(Shelf.monthOf(now)), Optional.empty());
    } catch (IOException e) {
      return new Sealing(
          Optional.empty(),
          Optional.of(
              "What waits in "
                  + home.shown()
                  + " could not be sealed and waits for the next run. "
                  + DiskTrouble.explain(e)
                  + "."));
    } catch (BrokenChain e) {
      return new Sealing(
          Optional.empty(),
          Optional.of("The history in " + home.shown() + " is damaged: " + e.sentence()));
    }
  }

  @Override
  public Audit audit(Optional<Checkpoint> checkpoint, Optional<Digest> record)
      throws HistoryException {
    try {
      return new Auditor(disk, home, files, snapshots, deposits, limits.recordBytes())
          .run(checkpoint, record);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Transferred exportTo(Path file, HistoryFilter filter) throws HistoryException {
    return transfer().exportTo(file, filter);
  }

  @Override
  public Transferred importFrom(Path file, Instant now) throws HistoryException {
    return transfer().importFrom(file, () -> seal(now, IMPORT_PATIENCE_MILLIS));
  }

  /** What is done about its age. */
  public Retention retention() {
    return new Retention(disk, home, shelf, limits);
  }

  private Transfer transfer() {
    return new Transfer(disk, home, shelf, limits);
  }

  private HistoryException unreadable(IOException e) {
    return new HistoryException(
        "The history in " + home.shown() + " cannot be read. " + DiskTrouble.explain(e) + ".", e);
  }

  /** What waits to be sealed comes first, by its time. */
  @Override
  public void runs(HistoryFilter filter, int limit, Consumer<Found<Run>> to)
      throws HistoryException {
    if (limit <= 0) {
      return;
    }
    RunSearch search = new RunSearch(this, filter, limit, to);
    try {
      for (String stray : deposits.strays()) {
        String name = Shelf.DEPOSITS + "/" + stray;
        to.accept(RecordFiles.damaged(name, Reason.MALFORMED, "It is no record."));
      }
      List<FileDeposits.FileDeposit> waiting = new ArrayList<>(deposits.waiting(Run.KIND));
      waiting.sort(Comparator.comparing(FileDeposits.FileDeposit::name).reversed());
      for (FileDeposits.FileDeposit deposit : waiting) {
        search.waiting(deposit, files);
      }
      if (search.wantsMore()) {
        new ChainReader(disk, home, limits.recordBytes())
            .youngestFirst(filter.firstMonth(), search);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void reviews(ReviewFilter filter, Consumer<Found<HeldReview>> to) throws HistoryException {
    ReviewSearch search = new ReviewSearch(filter, to);
    try {
      for (FileDeposits.FileDeposit deposit : deposits.waiting(HeldReview.KIND)) {
        search.waiting(files.review(Shelf.DEPOSITS + "/" + deposit.name()));
      }
      new ChainReader(disk, home, limits.recordBytes()).ofKind(HeldReview.KIND, search);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Optional<byte[]> snapshot(Digest facts) throws HistoryException {
    try {
      return snapshots.read(facts);
    } catch (IOException e) {
      throw new HistoryException(
          "The facts "
              + facts.brief()
              + " in "
              + home.shown()
              + " cannot be read. "
              + DiskTrouble.explain(e)
              + ".",
          e);
    }
  }

  @Override
  public Found<Judgement> judgement(Digest id) {
    return files.judgement(id);
  }
}
