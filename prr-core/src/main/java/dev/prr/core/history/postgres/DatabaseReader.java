package dev.prr.core.history.postgres;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what is in a database; each page is a visit of its own. */
final class DatabaseReader {

  /** For what looks at all there is. */
  static final Duration LONG_WORK = Duration.ofHours(6);

  private static final int PAGE = 500;

  private final String shown;
  private final Database database;
  private final Migrations migrations;
  private final Limits limits;
  private final Judgements judgements = new Judgements();

  DatabaseReader(String shown, Database database, Migrations migrations, Limits limits) {
    this.shown = shown;
    this.database = database;
    this.migrations = migrations;
    this.limits = limits;
  }

  void runs(HistoryFilter filter, int limit, Consumer<Found<Run>> to) throws HistoryException {
    RunQuery query = new RunQuery(filter);
    int left = limit;
    while (left > 0 && query.hasMore()) {
      int size = Math.min(left, PAGE);
      for (Found<Run> found : read((connection, deadline) -> query.page(connection, size))) {
        if (found instanceof Found.Whole<Run> whole) {
          judgements.expect(whole.kept());
          left--;
        }
        to.accept(found);
      }
    }
  }

  void reviews(ReviewFilter filter, Consumer<Found<HeldReview>> to) throws HistoryException {
    read((connection, deadline) -> ReviewQuery.all(connection, filter)).forEach(to);
  }

  Found<Judgement> judgement(Digest id) {
    if (!judgements.has(id)) {
      try {
        read(
            (connection, deadline) -> {
              judgements.fetch(connection, id);
              return id;
            });
      } catch (HistoryException e) {
        return Rows.damaged("judgement", id, Reason.UNREADABLE, e.sentence());
      }
    }
    return judgements.found(id);
  }

  Optional<byte[]> snapshot(Digest facts) throws HistoryException {
    Map<Digest, byte[]> packed =
        read(
            (connection, deadline) ->
                Judgements.bytes(connection, "facts", "packed", Set.of(facts)));
    try {
      return RecordWriter.facts(facts, packed, limits.snapshotBytes());
    } catch (IOException changed) {
      throw new HistoryException(
          "The facts "
              + facts.brief()
              + " in "
              + shown
              + " cannot be read. They were changed after they were written.",
          changed);
    }
  }

  Audit audit(Optional<Checkpoint> checkpoint, Optional<Digest> record) throws HistoryException {
    return work(
        (connection, deadline) ->
            new DatabaseAudit(connection, limits.snapshotBytes()).run(checkpoint, record));
  }

  /** An export or an import. */
  interface Transferring {
    Transferred go(DatabaseTransfer transfer, Deadline deadline) throws HistoryException;
  }

  Transferred transfer(Transferring way) throws HistoryException {
    List<HistoryException> failed = new ArrayList<>();
    Optional<Transferred> done =
        work(
            (connection, deadline) -> {
              try {
                DatabaseTransfer transfer = new DatabaseTransfer(connection, shown, limits);
                return Optional.of(way.go(transfer, deadline));
              } catch (HistoryException e) {
                failed.add(e);
                return Optional.empty();
              }
            });
    if (done.isEmpty()) {
      throw failed.get(0);
    }
    return done.get();
  }

  private <T> T read(Database.Work<T> work) throws HistoryException {
    return visit(limits.historyRead(), work);
  }

  private <T> T work(Database.Work<T> work) throws HistoryException {
    return visit(LONG_WORK, work);
  }

  private <T> T visit(Duration total, Database.Work<T> work) throws HistoryException {
    try {
      return database.visit(
          total,
          (connection, deadline) -> {
            migrations.check(connection);
            return work.on(connection, deadline);
          });
    } catch (DatabaseTrouble e) {
      throw new HistoryException(
          "The history in " + shown + " cannot be used. " + e.reason() + ".", e);
    }
  }
}
