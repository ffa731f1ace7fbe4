package dev.prr.core.history.postgres;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.spool.Spool;
import dev.prr.core.history.transfer.Parcel;
import dev.prr.core.history.transfer.TransferLine;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings parcels to the database: those that wait first, the oldest first, as far as the time goes,
 * then the one at hand; then all of it is sealed. A parcel leaves the spool only once it is
 * committed, so that a crash in between brings it again, which changes nothing.
 */
final class Delivery {

  private static final int BATCH = 50;
  private static final int LINKS = 1000;
  private static final Duration RESERVE = Duration.ofSeconds(1);

  private final Database database;
  private final Migrations migrations;
  private final Spool spool;

  /** How many that waited were brought. */
  private int brought;

  /** Why some stay although the database was there. */
  private Optional<String> stuck = Optional.empty();

  Delivery(Database database, Migrations migrations, Spool spool) {
    this.database = database;
    this.migrations = migrations;
    this.spool = spool;
  }

  /**
   * Brings all that wait and a parcel, in one visit.
   *
   * @param share of the time that may go to those that wait, so that the parcel is never starved
   */
  Sealing bring(Optional<Parcel> parcel, Duration total, Duration share) throws DatabaseTrouble {
    return database.visit(
        total,
        (connection, deadline) -> {
          migrations.check(connection);
          bringWaiting(connection, Deadline.in(share));
          if (parcel.isPresent()) {
            RecordWriter.write(connection, parcel.get().lines());
            connection.commit();
          }
          return seal(connection, deadline);
        });
  }

  int brought() {
    return brought;
  }

  Optional<String> stuck() {
    return stuck;
  }

  private void bringWaiting(Connection connection, Deadline deadline) throws SQLException {
    try {
      List<String> names = spool.waiting();
      for (int from = 0; from < names.size() && deadline.has(Duration.ZERO); from += BATCH) {
        bring(connection, names.subList(from, Math.min(names.size(), from + BATCH)));
      }
    } catch (IOException e) {
      stuck = Optional.of(DiskTrouble.explain(e) + ".");
    }
  }

  private void bring(Connection connection, List<String> names) throws SQLException, IOException {
    Map<String, Parcel> parcels = new LinkedHashMap<>();
    for (String name : names) {
      try {
        spool.read(name).ifPresent(parcel -> parcels.put(name, parcel));
      } catch (IOException damaged) {
        stuck = Optional.of(name + " is not what was written; it is left where it is.");
      }
    }
    try {
      write(connection, parcels);
    } catch (SQLException refused) {
      if (!isAboutData(refused)) {
        throw refused;
      }
      connection.rollback();
      for (Map.Entry<String, Parcel> one : parcels.entrySet()) {
        bringAlone(connection, one.getKey(), one.getValue());
      }
    }
  }

  private void bringAlone(Connection connection, String name, Parcel parcel)
      throws SQLException, IOException {
    try {
      write(connection, Map.of(name, parcel));
    } catch (SQLException refused) {
      if (!isAboutData(refused)) {
        throw refused;
      }
      connection.rollback();
      stuck = Optional.of("The database refuses " + name + "; it is left where it is.");
    }
  }

  private void write(Connection connection, Map<String, Parcel> parcels)
      throws SQLException, IOException {
    List<TransferLine> lines = new ArrayList<>();
    parcels.values().forEach(parcel -> lines.addAll(parcel.lines()));
    RecordWriter.write(connection, lines);
    connection.commit();
    for (String name : parcels.keySet()) {
      spool.forget(name);
      brought++;
    }
  }

  /** A value or a constraint: it will never go in, and the others shall. */
  private static boolean isAboutData(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("22") || state.startsWith("23");
  }

  /** What is not sealed now is sealed by the next visit. */
  static Sealing seal(Connection connection, Deadline deadline) throws SQLException {
    Optional<Checkpoint> reached = Optional.empty();
    boolean waiting = true;
    while (waiting && deadline.has(RESERVE)) {
      waiting = false;
      try (PreparedStatement seal =
          connection.prepareStatement(
              "select origin, size, root, waiting from prr.seal(" + LINKS + ")")) {
        try (ResultSet rows = seal.executeQuery()) {
          if (rows.next()) {
            reached =
                Optional.of(
                    new Checkpoint(
                        rows.getString(1), rows.getLong(2), Rows.digest(rows.getBytes(3))));
            waiting = rows.getBoolean(4);
          }
        }
      }
      connection.commit();
    }
    return new Sealing(reached, Optional.empty());
  }

  /** Why it could not go to the database. */
  static HistoryException unrecorded(String what, String where, DatabaseTrouble trouble) {
    return new HistoryException(
        "This " + what + " could not be recorded in " + where + ". " + trouble.reason() + ".",
        trouble);
  }
}
