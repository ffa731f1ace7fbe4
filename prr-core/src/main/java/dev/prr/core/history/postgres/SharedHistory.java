package dev.prr.core.history.postgres;

import dev.prr.core.history.Audit;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.HistoryLocation;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.history.spool.Spool;
import dev.prr.core.history.spool.SpoolLimits;
import dev.prr.core.history.transfer.Parcel;
import dev.prr.core.history.transfer.TransferLine;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The history in a PostgreSQL database. A run that the database does not take in time waits in a
 * spool, and the next visit brings it; so a deposit fails only where neither place can be written.
 */
public final class SharedHistory implements History {

  private final String shown;
  private final Database database;
  private final Migrations migrations;
  private final Spool spool;
  private final Limits limits;
  private final DatabaseReader reader;

  /** What came of sealing in the visit of the last deposit. */
  private Optional<Sealing> sealed = Optional.empty();

  private SharedHistory(
      String shown, Database database, Migrations migrations, Spool spool, Limits limits) {
    this.shown = shown;
    this.database = database;
    this.migrations = migrations;
    this.spool = spool;
    this.limits = limits;
    this.reader = new DatabaseReader(shown, database, migrations, limits);
  }

  /**
   * The history at a place; nothing is visited before it is used.
   *
   * @param root the judged tree
   */
  public static SharedHistory at(HistoryLocation.Database place, Path root, Limits limits) {
    return at(place, root, limits, Disk.local(), Migrations.FILES);
  }

  static SharedHistory at(
      HistoryLocation.Database place, Path root, Limits limits, Disk disk, List<String> files) {
    return new SharedHistory(
        place.shownFrom(root),
        new Database(place.url(), place.login(), limits.historyConnect()),
        new Migrations(files),
        new Spool(disk, root, place.spool(), SpoolLimits.of(limits)),
        limits);
  }

  /** Where it lies, as a user knows it. */
  public String shown() {
    return shown;
  }

  @Override
  public Receipt deposit(Run run, List<Judgement> judged, List<Snapshot> snapshots)
      throws HistoryException {
    List<Digest> named = run.services().stream().map(Run.ServiceJudgement::judgement).toList();
    Set<Digest> given = judged.stream().map(Judgement::id).collect(Collectors.toSet());
    if (!given.equals(Set.copyOf(named))) {
      throw new IllegalArgumentException("the run names other judgements than it is given with");
    }
    Parcel parcel = Parcel.of(run, judged, snapshots, limits.snapshotBytes());
    Optional<String> waiting = bring(parcel, Run.KIND, run.instant());
    return new Receipt(
        run.id(), named, waiting.isEmpty() ? shown : spool.shown(), Optional.empty(), waiting);
  }

  @Override
  public Digest deposit(HeldReview review) throws HistoryException {
    HeldReview kept = review.within(limits);
    Instant held = kept.held().atStartOfDay(ZoneOffset.UTC).toInstant();
    bring(Parcel.of(review, limits), HeldReview.KIND, held);
    return kept.id();
  }

  /** What there is to say where it has to wait. */
  private Optional<String> bring(Parcel parcel, String what, Instant instant)
      throws HistoryException {
    int largest =
        parcel.lines().stream()
            .filter(line -> !line.kind().equals(TransferLine.FACTS))
            .mapToInt(line -> line.record().length)
            .max()
            .orElse(0);
    if (largest > limits.recordBytes()) {
      throw new HistoryException(
          "This "
              + what
              + " could not be recorded in "
              + shown
              + ". Its record would have "
              + largest
              + " bytes, the limit is "
              + limits.recordBytes()
              + ". Judge fewer services or rules in one run.");
    }
    Duration total = limits.historyTotal();
    Delivery delivery = new Delivery(database, migrations, spool);
    try {
      Sealing reached = delivery.bring(Optional.of(parcel), total, total.dividedBy(2));
      sealed = Optional.of(new Sealing(reached.checkpoint(), delivery.stuck().map(this::stuck)));
      return Optional.empty();
    } catch (DatabaseTrouble trouble) {
      Optional<String> waiting = Optional.of(wait(parcel, what, instant, trouble));
      sealed = Optional.of(new Sealing(Optional.empty(), waiting));
      return waiting;
    }
  }

  private String stuck(String why) {
    return "Not all that waits in " + spool.shown() + " could be brought to " + shown + ". " + why;
  }

  private String wait(Parcel parcel, String what, Instant instant, DatabaseTrouble trouble)
      throws HistoryException {
    HistoryException unrecorded = Delivery.unrecorded(what, shown, trouble);
    try {
      spool.put(parcel, instant);
    } catch (HistoryException alsoFailed) {
      throw new HistoryException(unrecorded.sentence() + " " + alsoFailed.sentence(), alsoFailed);
    }
    return unrecorded.sentence()
        + " It waits in "
        + spool.shown()
        + others()
        + ", and the next run that reaches the database brings it there, or prr:deliver does.";
  }

  private String others() {
    try {
      int others = spool.waiting().size() - 1;
      return others > 0 ? " with " + others + " more" : "";
    } catch (IOException unknown) {
      return "";
    }
  }

  @Override
  public Sealing seal(Instant now) {
    Optional<Sealing> done = sealed;
    sealed = Optional.empty();
    if (done.isPresent()) {
      return done.get();
    }
    try {
      return database.visit(
          limits.historyTotal(),
          (connection, deadline) -> {
            migrations.check(connection);
            return Delivery.seal(connection, deadline);
          });
    } catch (DatabaseTrouble trouble) {
      return new Sealing(
          Optional.empty(),
          Optional.of(
              "What came to "
                  + shown
                  + " could not be sealed and waits for the next run. "
                  + trouble.reason()
                  + "."));
    }
  }

  /**
   * What came of bringing over what waits.
   *
   * @param brought how many parcels
   * @param waiting how many still wait
   * @param trouble why, in sentences that say what to do
   */
  public record Delivered(int brought, int waiting, Optional<String> trouble) {}

  /**
   * Brings over all that waits, however long it takes.
   *
   * @throws HistoryException when the spool cannot be read
   */
  public Delivered deliver() throws HistoryException {
    Delivery delivery = new Delivery(database, migrations, spool);
    Optional<String> trouble;
    try {
      delivery.bring(Optional.empty(), DatabaseReader.LONG_WORK, DatabaseReader.LONG_WORK);
      trouble = delivery.stuck();
    } catch (DatabaseTrouble e) {
      trouble = Optional.of(e.reason() + ".");
    }
    try {
      return new Delivered(delivery.brought(), spool.waiting().size(), trouble);
    } catch (IOException e) {
      throw new HistoryException("What waits in " + spool.shown() + " cannot be read.", e);
    }
  }

  /** Where runs wait, as a user knows it. */
  public String spool() {
    return spool.shown();
  }

  @Override
  public void runs(HistoryFilter filter, int limit, Consumer<Found<Run>> to)
      throws HistoryException {
    reader.runs(filter, limit, to);
  }

  @Override
  public void reviews(ReviewFilter filter, Consumer<Found<HeldReview>> to) throws HistoryException {
    reader.reviews(filter, to);
  }

  @Override
  public Found<Judgement> judgement(Digest id) {
    return reader.judgement(id);
  }

  @Override
  public Optional<byte[]> snapshot(Digest facts) throws HistoryException {
    return reader.snapshot(facts);
  }

  @Override
  public Audit audit(Optional<Checkpoint> checkpoint, Optional<Digest> record)
      throws HistoryException {
    return reader.audit(checkpoint, record);
  }

  @Override
  public Transferred exportTo(Path file, HistoryFilter filter) throws HistoryException {
    return reader.transfer((transfer, deadline) -> transfer.exportTo(file, filter));
  }

  @Override
  public Transferred importFrom(Path file, Instant now) throws HistoryException {
    return reader.transfer((transfer, deadline) -> transfer.importFrom(file, deadline));
  }
}
