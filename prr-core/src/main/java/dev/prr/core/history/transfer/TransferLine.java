package dev.prr.core.history.transfer;

import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.history.record.Run;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A record on its way to another history, as one line of canonical JSON: {@code
 * {"id":"…","kind":"judgement","record":{…}}}. The bytes of the record are its own, so that its id
 * can be checked.
 */
public final class TransferLine {

  /** The word for facts, which are no record of their own. */
  public static final String FACTS = "facts";

  private static final int HEX = 64;
  private static final byte[] ID = ascii("{\"id\":\"");
  private static final byte[] KIND = ascii("\",\"kind\":\"");
  private static final byte[] RECORD = ascii("\",\"record\":");

  private final String kind;
  private final Digest id;
  private final byte[] record;

  public TransferLine(String kind, byte[] record) {
    this.kind = kind;
    this.id = Digest.of(record);
    this.record = record;
  }

  /** The word for what it is. */
  public String kind() {
    return kind;
  }

  /** The digest of its bytes. */
  public Digest id() {
    return id;
  }

  /** Its bytes. */
  public byte[] record() {
    return record.clone();
  }

  /** With its end. */
  public byte[] bytes() {
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
  public static Optional<TransferLine> read(byte[] line) {
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

  /**
   * What it holds, as a value; empty for facts.
   *
   * @throws RecordReader.Unreadable when it is no record, or one of a newer PRR
   */
  public Optional<Kept> value() throws RecordReader.Unreadable {
    return switch (kind) {
      case FACTS -> Optional.empty();
      case Judgement.KIND -> Optional.of(RecordReader.judgement(record));
      case Run.KIND -> Optional.of(RecordReader.run(record));
      case HeldReview.KIND -> Optional.of(RecordReader.review(record));
      default -> throw new RecordReader.Unreadable("its kind is not known here", true);
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
