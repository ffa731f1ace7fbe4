package dev.prr.core.history.postgres;

import dev.prr.core.history.chain.RowAudit;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.transfer.TransferLine;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chain from its first link on, a page at a time, up to where it went when that began. */
final class SealedRows {

  /**
   * A link with the record it seals, whose bytes are none where they are gone.
   *
   * @param previous all zeros, as is the hash, of what waits
   */
  record Row(long sequence, Digest id, Digest previous, Digest hash, TransferLine line) {
    String kind() {
      return line.kind();
    }

    byte[] record() {
      return line.record();
    }
  }

  private static final int PAGE = 500;
  private static final Digest NONE = new Digest("0".repeat(64));
  private static final String RECORD =
      ", coalesce(r.record, v.record) from %s l left join prr.run r on r.id = l.id"
          + " left join prr.review v on v.id = l.id";
  private static final String SEALED =
      "select l.sequence, l.kind, l.id, l.previous, l.hash"
          + RECORD.formatted("prr.link")
          + " where l.sequence > ? and l.sequence < ? order by l.sequence limit "
          + PAGE;
  private static final String WAITING =
      "select l.number, l.kind, l.id" + RECORD.formatted("prr.pending") + " order by l.number";

  private final Connection connection;
  private final RowAudit.Tip tip;
  private long last = -1;

  SealedRows(Connection connection) throws SQLException {
    this.connection = connection;
    this.tip = tip(connection);
  }

  RowAudit.Tip tip() {
    return tip;
  }

  private static RowAudit.Tip tip(Connection connection) throws SQLException {
    String sql = "select size, last, nodes, origin from prr.head";
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      if (!rows.next()) {
        return new RowAudit.Tip(0, NONE, List.of(), Optional.empty());
      }
      Array nodes = rows.getArray(3);
      List<Digest> roots = new ArrayList<>();
      for (Object node : (Object[]) nodes.getArray()) {
        roots.add(Rows.digest((byte[]) node));
      }
      return new RowAudit.Tip(
          rows.getLong(1),
          Rows.digest(rows.getBytes(2)),
          roots,
          Optional.ofNullable(rows.getString(4)));
    }
  }

  /** The next page; nothing when there is no more. */
  List<Row> next() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SEALED)) {
      query.setLong(1, last);
      query.setLong(2, tip.size());
      List<Row> page = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          last = rows.getLong(1);
          page.add(
              new Row(
                  last,
                  Rows.digest(rows.getBytes(3)),
                  Rows.digest(rows.getBytes(4)),
                  Rows.digest(rows.getBytes(5)),
                  line(rows.getString(2), rows.getBytes(6))));
        }
      }
      return page;
    }
  }

  /** What is not sealed yet, in the order in which it came. */
  List<Row> waiting() throws SQLException {
    List<Row> waiting = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(WAITING);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        Digest id = Rows.digest(rows.getBytes(3));
        waiting.add(
            new Row(rows.getLong(1), id, NONE, NONE, line(rows.getString(2), rows.getBytes(4))));
      }
    }
    return waiting;
  }

  private static TransferLine line(String kind, byte @Nullable [] record) {
    return new TransferLine(kind, record == null ? new byte[0] : record);
  }
}
