package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import dev.prr.core.workspace.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * One record in its place in the chain, as one line of canonical JSON (RFC 8785):
 *
 * <pre>{@code {"hash":"…","id":"…","kind":"run","previous":"…","record":{…},"sequence":41}}</pre>
 *
 * {@code id} is the SHA-256 of the record's own bytes, {@code previous} the hash of the line before
 * (zeros in the first), and {@code hash} the SHA-256 of the line without it, so that the line is
 * its own checksum. Read by position and compared by byte: every other spelling is damage.
 */
public final class Link {

  static final Digest NONE = new Digest("0".repeat(64));

  /** The most that a line has beside its record. */
  static final int LONGEST_FRAME = 512;

  private static final int HEX = 64;
  private static final int MAX_DIGITS = 18;
  private static final byte[] HASH = ascii("{\"hash\":\"");
  private static final byte[] ID = ascii("\",\"id\":\"");
  private static final byte[] KIND = ascii("\",\"kind\":\"");
  private static final byte[] PREVIOUS = ascii("\",\"previous\":\"");
  private static final byte[] RECORD = ascii("\",\"record\":");
  private static final byte[] SEQUENCE = ascii(",\"sequence\":");
  private static final int HASHED_FROM = HASH.length + HEX + "\",".length();

  private final long sequence;
  private final Digest previous;
  private final String kind;
  private final Digest id;
  private final byte[] record;
  private final Digest hash;

  private Link(long sequence, Digest previous, String kind, Digest id, byte[] record, Digest hash) {
    this.sequence = sequence;
    this.previous = previous;
    this.kind = kind;
    this.id = id;
    this.record = record;
    this.hash = hash;
  }

  /** The link of a record behind another. */
  static Link behind(Digest previous, long sequence, String kind, byte[] record) {
    Digest id = Digest.of(record);
    Link open = new Link(sequence, previous, kind, id, record, NONE);
    return new Link(sequence, previous, kind, id, record, hashOf(open.line()));
  }

  /** From 0, without a gap. */
  public long sequence() {
    return sequence;
  }

  Digest previous() {
    return previous;
  }

  /** What kind of record it is. */
  public String kind() {
    return kind;
  }

  /** The id of the record. */
  public Digest id() {
    return id;
  }

  /** The bytes of the record. */
  public byte[] record() {
    return record.clone();
  }

  Digest hash() {
    return hash;
  }

  /** The whole line without its end. */
  byte[] line() {
    byte[] end = ascii(sequence + "}");
    byte[] line =
        new byte
            [HASH.length
                + ID.length
                + KIND.length
                + kind.length()
                + PREVIOUS.length
                + 3 * HEX
                + RECORD.length
                + record.length
                + SEQUENCE.length
                + end.length];
    int at = 0;
    for (byte[] part :
        new byte[][] {
          HASH,
          ascii(hash.hex()),
          ID,
          ascii(id.hex()),
          KIND,
          ascii(kind),
          PREVIOUS,
          ascii(previous.hex()),
          RECORD,
          record,
          SEQUENCE,
          end
        }) {
      System.arraycopy(part, 0, line, at, part.length);
      at += part.length;
    }
    return line;
  }

  /** Whether a line could be a link of that kind: false only where it names another. */
  static boolean mayBe(String kind, byte[] line) {
    int from = HASHED_FROM - "\",".length() + ID.length + HEX + KIND.length;
    byte[] word = ascii(kind + "\"");
    return line.length < from + word.length
        || line[from - 1] != '"'
        || Arrays.equals(line, from, from + word.length, word, 0, word.length);
  }

  /** Reads a line and checks all that it says of itself. */
  static Link read(byte[] line) throws BrokenLink {
    Cursor cursor = new Cursor(line);
    cursor.pass(HASH);
    Digest hash = cursor.digest();
    cursor.pass(ID);
    Digest id = cursor.digest();
    cursor.pass(KIND);
    String kind = cursor.word();
    cursor.pass(PREVIOUS);
    Digest previous = cursor.digest();
    cursor.pass(RECORD);
    int end = cursor.lastIndexOf(SEQUENCE);
    byte[] record = Arrays.copyOfRange(line, cursor.at, end);
    long sequence = number(line, end + SEQUENCE.length);
    if (!hashOf(line).equals(hash)) {
      throw new BrokenLink("Its hash is not that of what it holds: it was changed.");
    }
    if (!Digest.of(record).equals(id)) {
      throw new BrokenLink("Its record is not the one that its id names: it was changed.");
    }
    return new Link(sequence, previous, kind, id, record, hash);
  }

  private static Digest hashOf(byte[] line) {
    MessageDigest sha = Sha256.start();
    sha.update((byte) '{');
    sha.update(line, HASHED_FROM, line.length - HASHED_FROM);
    return Hashes.digest(sha.digest());
  }

  private static long number(byte[] line, int from) throws BrokenLink {
    int digits = line.length - 1 - from;
    if (digits < 1 || digits > MAX_DIGITS || line[line.length - 1] != '}') {
      throw notALink();
    }
    long number = 0;
    for (int i = from; i < line.length - 1; i++) {
      if (line[i] < '0' || line[i] > '9') {
        throw notALink();
      }
      number = number * 10 + (line[i] - '0');
    }
    return number;
  }

  private static BrokenLink notALink() {
    return new BrokenLink("It has not the form of a link.");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Walks over a line whose form is known. */
  private static final class Cursor {

    private static final int LONGEST_WORD = 32;

    private final byte[] line;
    private int at;

    Cursor(byte[] line) {
      this.line = line;
    }

    void pass(byte[] expected) throws BrokenLink {
      int end = at + expected.length;
      if (end > line.length || !Arrays.equals(line, at, end, expected, 0, expected.length)) {
        throw notALink();
      }
      at = end;
    }

    Digest digest() throws BrokenLink {
      String hex = text(at + HEX);
      try {
        return new Digest(hex);
      } catch (IllegalArgumentException e) {
        throw notALink();
      }
    }

    String word() throws BrokenLink {
      int end = at;
      while (end < line.length && line[end] >= 'a' && line[end] <= 'z') {
        end++;
      }
      if (end == at || end - at > LONGEST_WORD) {
        throw notALink();
      }
      return text(end);
    }

    private String text(int end) throws BrokenLink {
      if (end > line.length) {
        throw notALink();
      }
      String text = new String(line, at, end - at, StandardCharsets.US_ASCII);
      at = end;
      return text;
    }

    int lastIndexOf(byte[] wanted) throws BrokenLink {
      for (int i = line.length - wanted.length; i >= at; i--) {
        if (Arrays.equals(line, i, i + wanted.length, wanted, 0, wanted.length)) {
          return i;
        }
      }
      throw notALink();
    }
  }
}
