package dev.prr.core.history.postgres;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.transfer.Exporter;
import dev.prr.core.history.transfer.Importer;
import dev.prr.core.history.transfer.TransferLine;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Takes records out of a database and into it, as JSON lines, over one connection. */
final class DatabaseTransfer implements Exporter.Source, Importer.Target {

  private static final int BATCH = 200;

  private final Connection connection;
  private final String shown;
  private final Limits limits;
  private final Judgements judgements = new Judgements();
  private final List<TransferLine> batch = new ArrayList<>();

  DatabaseTransfer(Connection connection, String shown, Limits limits) {
    this.connection = connection;
    this.shown = shown;
    this.limits = limits;
  }

  Transferred exportTo(Path file, HistoryFilter filter) throws HistoryException {
    return Exporter.write(Disk.local(), file, this, filter, this::fill);
  }

  private void fill(Exporter exporter) throws HistoryException {
    try {
      SealedRows rows = new SealedRows(connection);
      List<SealedRows.Row> page = rows.next();
      while (!page.isEmpty() && !exporter.failed()) {
        for (SealedRows.Row row : page) {
          export(row, exporter);
        }
        page = rows.next();
      }
      for (SealedRows.Row row : rows.waiting()) {
        export(row, exporter);
      }
    } catch (SQLException e) {
      throw broken("The export from ", e);
    }
  }

  private void export(SealedRows.Row row, Exporter exporter) {
    if (row.kind().equals(Run.KIND)) {
      Found<Run> found = Rows.found("run", row.id(), row.record(), RecordReader::run);
      if (found instanceof Found.Whole<Run> whole) {
        judgements.expect(whole.kept());
      }
      exporter.run(found, row.record());
    } else {
      exporter.review(
          Rows.found("review", row.id(), row.record(), RecordReader::review), row.record());
    }
  }

  Transferred importFrom(Path file, Deadline deadline) throws HistoryException {
    return Importer.read(
        Disk.local(),
        file,
        this,
        shown,
        limits,
        () -> {
          flush();
          try {
            return Delivery.seal(connection, deadline).trouble();
          } catch (SQLException e) {
            throw broken("The import into ", e);
          }
        });
  }

  /** Several at a time; each batch is kept whole or not at all. */
  @Override
  public void keep(TransferLine record, Optional<Kept> value) throws HistoryException {
    boolean tooLarge = value.isEmpty() && record.record().length > limits.snapshotBytes();
    if (!tooLarge) {
      batch.add(record);
    }
    if (batch.size() >= BATCH && !(value.orElse(null) instanceof Judgement)) {
      flush();
    }
  }

  private void flush() throws HistoryException {
    try {
      RecordWriter.write(connection, batch);
      connection.commit();
      batch.clear();
    } catch (SQLException e) {
      throw broken("The import into ", e);
    }
  }

  private HistoryException broken(String what, SQLException e) {
    return new HistoryException(
        what + shown + " was broken off; do it again. " + DatabaseTrouble.of(e).reason() + ".", e);
  }

  @Override
  public Found<Judgement> judgement(Digest id) {
    return fetch(id) ? judgements.found(id) : unreadable(id);
  }

  @Override
  public Optional<byte[]> bytes(Digest judgement) {
    return fetch(judgement) ? Optional.of(judgements.bytes(judgement)) : Optional.empty();
  }

  private boolean fetch(Digest id) {
    try {
      if (!judgements.has(id)) {
        judgements.fetch(connection, id);
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static Found<Judgement> unreadable(Digest id) {
    return Rows.damaged("judgement", id, Reason.UNREADABLE, "The database did not give it.");
  }

  @Override
  public Optional<byte[]> facts(Digest facts, Consumer<LeftOut> problems) {
    try {
      return RecordWriter.facts(
          facts,
          Judgements.bytes(connection, "facts", "packed", Set.of(facts)),
          limits.snapshotBytes());
    } catch (SQLException e) {
      problems.accept(
          Rows.problem("facts", facts, Reason.UNREADABLE, "The database did not give it."));
    } catch (IOException e) {
      problems.accept(Rows.problem("facts", facts, Reason.MALFORMED, "It cannot be unpacked."));
    }
    return Optional.empty();
  }
}
