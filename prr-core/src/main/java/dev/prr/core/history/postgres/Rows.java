package dev.prr.core.history.postgres;

import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import java.util.HexFormat;

/** Records as rows hold them. One that is damaged says so and hides no other. */
final class Rows {

  /** What reads the bytes of a kind. */
  interface Reader<T> {
    T read(byte[] bytes) throws RecordReader.Unreadable;
  }

  private Rows() {}

  static byte[] bytes(Digest id) {
    return HexFormat.of().parseHex(id.hex());
  }

  static Digest digest(byte[] id) {
    return new Digest(HexFormat.of().formatHex(id));
  }

  static <T extends Kept> Found<T> found(String table, Digest id, byte[] bytes, Reader<T> reader) {
    if (!Digest.of(bytes).equals(id)) {
      return damaged(table, id, Reason.MALFORMED, "It was changed after it was written.");
    }
    try {
      return new Found.Whole<>(id, reader.read(bytes));
    } catch (RecordReader.Unreadable e) {
      Reason reason = e.newer ? Reason.UNSUPPORTED : Reason.MALFORMED;
      return damaged(table, id, reason, "It cannot be read: " + e.getMessage() + ".");
    }
  }

  static <T extends Kept> Found<T> damaged(String table, Digest id, Reason reason, String why) {
    return new Found.Damaged<>(problem(table, id, reason, why));
  }

  static LeftOut problem(String table, Digest id, Reason reason, String why) {
    return new LeftOut(reason, why, Location.startOf(new SourcePath("prr." + table + "/" + id)));
  }
}
