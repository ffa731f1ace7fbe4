package dev.prr.core.history.file;

import dev.prr.core.history.record.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A record on its way to another history, as one line of canonical JSON: {@code
 * {"id":"…","kind":"judgement","record":{…}}}. The bytes of the record are its own, so that its id
 * can be checked.
 */
final class TransferLine {

  private static final int HEX = 64;
  private static final byte[] ID = ascii("{\"id\":\"");
  private static final byte[] KIND = ascii("\",\"kind\":\"");
  private static final byte[] RECORD = ascii("\",\"record\":");

  private final String kind;
  private final Digest id;
  private final byte[] record;

  TransferLine(String kind, byte[] record) {
    this.kind = kind;
    this.id = Digest.of(record);
    this.record = record;
  }

  String kind() {
    return kind;
  }

  Digest id() {
    return id;
  }

  byte[] record() {
    return record;
  }

  /** With its end. */
  byte[] bytes() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(ID);
    line.writeBytes(ascii(id.hex()));
    line.writeBytes(KIND);
    line.writeBytes(ascii(kind));
    line.writeBytes(RECORD);
    line.writeBytes(record);
    line.writeBytes(ascii("}\n"));
    return line.toByteArray();
  }

  /** Empty where it is no such line, or its record is not the one that its id names. */
  static Optional<TransferLine> read(byte[] line) {
    int kindFrom = ID.length + HEX + KIND.length;
    int kindTo = kindFrom;
    while (kindTo < line.length && line[kindTo] >= 'a' && line[kindTo] <= 'z') {
      kindTo++;
    }
    int from = kindTo + RECORD.length;
    if (from >= line.length) {
      return Optional.empty();
    }
    String word = new String(line, kindFrom, kindTo - kindFrom, StandardCharsets.US_ASCII);
    TransferLine read = new TransferLine(word, Arrays.copyOfRange(line, from, line.length - 1));
    byte[] right = read.bytes();
    return Arrays.equals(line, 0, line.length, right, 0, right.length - 1)
        ? Optional.of(read)
        : Optional.empty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
