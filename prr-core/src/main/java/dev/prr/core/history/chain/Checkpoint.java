package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole history in one line: whoever keeps it elsewhere can tell later whether anything that was
 * sealed up to then was changed, taken away or put in between.
 *
 * <p>As text it has the form of the checkpoints of transparency logs (C2SP {@code
 * tlog-checkpoint}): origin, size and root on a line each, then an empty line, below which
 * signatures may stand. The same three on one line are understood too, as job logs show them.
 *
 * @param origin which history it is of
 * @param size how many records were sealed
 * @param root of the Merkle tree over them (RFC 6962, section 2.1), whose leaves are the SHA-256 of
 *     the records
 */
public record Checkpoint(String origin, long size, Digest root) {

  private static final int PARTS = 3;
  private static final int LONGEST = 4096;

  public Checkpoint {
    if (origin.isEmpty() || origin.length() > LONGEST || !origin.chars().allMatch(c -> c > ' ')) {
      throw new IllegalArgumentException("no origin of a history: \"" + origin + "\"");
    }
    if (size < 0) {
      throw new IllegalArgumentException("no size of a history: " + size);
    }
  }

  /** The text of a file, with the empty line that closes it. */
  public String note() {
    return origin + "\n" + size + "\n" + base64() + "\n\n";
  }

  /** On one line, without its end. */
  public String line() {
    return origin + " " + size + " " + base64();
  }

  private String base64() {
    return Base64.getEncoder().encodeToString(Hashes.bytes(root));
  }

  /**
   * Reads either form; what follows an empty line is passed over.
   *
   * @throws IllegalArgumentException when it is neither, with a message for the user
   */
  public static Checkpoint read(String text) {
    String body = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<String> words = new ArrayList<>();
    for (String line : body.strip().lines().takeWhile(line -> !line.isBlank()).toList()) {
      Stream.of(line.strip().split(" ", -1)).filter(word -> !word.isEmpty()).forEach(words::add);
    }
    if (words.size() != PARTS) {
      throw notOne();
    }
    try {
      byte[] root = Base64.getDecoder().decode(words.get(2));
      if (root.length != Hashes.SIZE) {
        throw notOne();
      }
      return new Checkpoint(words.get(0), Long.parseLong(words.get(1)), Hashes.digest(root));
    } catch (IllegalArgumentException unreadable) {
      throw notOne();
    }
  }

  private static IllegalArgumentException notOne() {
    return new IllegalArgumentException(
        "A checkpoint has three parts, on one line or on three: origin, size, and root in Base64."
            + " Copy it whole from where it was printed.");
  }
}
