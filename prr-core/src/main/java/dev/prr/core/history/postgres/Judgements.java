package dev.prr.core.history.postgres;

import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.LeftOut.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fetches judgements by the dozen: whoever asks for that of one run asks for those of the next ones
 * too, and one visit for each would take longer than the reading.
 */
final class Judgements {

  private static final int DOZEN = 64;
  private static final int KEPT = 4 * DOZEN;
  private static final int REMEMBERED = 200_000;

  private final Map<Digest, byte[]> fetched =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  /** The ids that runs named, in their order, and the place of each. */
  private final List<Digest> named = new ArrayList<>();

  private final Map<Digest, Integer> places = new HashMap<>();

  /** They may be asked for next. */
  void expect(Run run) {
    for (Run.ServiceJudgement service : run.services()) {
      if (named.size() < REMEMBERED
          && places.putIfAbsent(service.judgement(), named.size()) == null) {
        named.add(service.judgement());
      }
    }
  }

  boolean has(Digest id) {
    return fetched.containsKey(id);
  }

  /** Fetches one and those that are likely to be asked for after it. */
  void fetch(Connection connection, Digest id) throws SQLException {
    Integer place = places.get(id);
    List<Digest> wanted =
        place == null
            ? List.of(id)
            : named.subList(place, Math.min(named.size(), place + DOZEN)).stream()
                .filter(next -> !has(next))
                .toList();
    fetched.putAll(bytes(connection, "judgement", "record", wanted));
  }

  /** Of a row, by id; those that are not there are left out. */
  static Map<Digest, byte[]> bytes(
      Connection connection, String table, String column, Collection<Digest> ids)
      throws SQLException {
    Map<Digest, byte[]> bytes = new LinkedHashMap<>();
    String sql = "select id, " + column + " from prr." + table + " where id = any(?)";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      byte[][] wanted = ids.stream().map(Rows::bytes).toArray(byte[][]::new);
      query.setArray(1, connection.createArrayOf("bytea", wanted));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          bytes.put(Rows.digest(rows.getBytes(1)), rows.getBytes(2));
        }
      }
    }
    return bytes;
  }

  /** The bytes of one that was fetched; none where it is not there. */
  byte[] bytes(Digest id) {
    return fetched.getOrDefault(id, new byte[0]);
  }

  Found<Judgement> found(Digest id) {
    return found(id, bytes(id));
  }

  static Found<Judgement> found(Digest id, byte[] bytes) {
    return bytes.length == 0
        ? Rows.damaged("judgement", id, Reason.UNREADABLE, "It is missing.")
        : Rows.found("judgement", id, bytes, RecordReader::judgement);
  }
}
