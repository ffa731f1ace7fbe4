package dev.prr.core.history.postgres;

import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.transfer.TransferLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Puts records into their tables. One that is there already changes nothing. */
final class RecordWriter {

  private static final Map<String, String> INSERTS =
      Map.of(
          TransferLine.FACTS,
          "insert into prr.facts (id, packed) values (?, ?) on conflict do nothing",
          Judgement.KIND,
          "insert into prr.judgement (id, record) values (?, ?) on conflict do nothing",
          Run.KIND,
          "insert into prr.run (id, record) values (?, ?) on conflict do nothing",
          HeldReview.KIND,
          "insert into prr.review (id, record) values (?, ?) on conflict do nothing");

  private RecordWriter() {}

  /**
   * Not yet committed. What runs rest on goes in first and by id, so that two writers never wait in
   * a circle; runs and reviews go in as they come, which is the order in which they are sealed.
   */
  static void write(Connection connection, List<TransferLine> lines) throws SQLException {
    for (String kind : List.of(TransferLine.FACTS, Judgement.KIND)) {
      insert(
          connection,
          lines.stream()
              .filter(line -> line.kind().equals(kind))
              .sorted(Comparator.comparing(TransferLine::id))
              .toList());
    }
    List<TransferLine> alike = new ArrayList<>();
    for (TransferLine line : lines) {
      if (line.kind().equals(Run.KIND) || line.kind().equals(HeldReview.KIND)) {
        if (!alike.isEmpty() && !alike.get(0).kind().equals(line.kind())) {
          insert(connection, alike);
          alike.clear();
        }
        alike.add(line);
      }
    }
    insert(connection, alike);
  }

  private static void insert(Connection connection, List<TransferLine> alike) throws SQLException {
    if (alike.isEmpty()) {
      return;
    }
    String sql = INSERTS.get(alike.get(0).kind());
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (TransferLine line : alike) {
        insert.setBytes(1, Rows.bytes(line.id()));
        insert.setBytes(2, bytes(line));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static byte[] bytes(TransferLine line) {
    return line.kind().equals(TransferLine.FACTS) ? pack(line.record()) : line.record();
  }

  private static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory could not be packed", e);
    }
    return packed.toByteArray();
  }

  /**
   * Facts as they were written; empty where they were not kept.
   *
   * @throws IOException when they are not what was written
   */
  static Optional<byte[]> facts(Digest id, Map<Digest, byte[]> packed, int limit)
      throws IOException {
    byte[] row = packed.get(id);
    if (row == null) {
      return Optional.empty();
    }
    byte[] bytes;
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(row))) {
      bytes = gzip.readNBytes(limit + 1);
    }
    if (!Digest.of(bytes).equals(id)) {
      throw new IOException("it was changed after it was written");
    }
    return Optional.of(bytes);
  }
}
