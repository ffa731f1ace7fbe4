package dev.prr.core.history.record;

import dev.prr.core.workspace.Sha256;
import java.util.HexFormat;

/**
 * The SHA-256 of some bytes: the name of a thing that is known by its content.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Digest(String hex) implements Comparable<Digest> {

  private static final int LENGTH = 64;
  private static final int BRIEF = 12;

  public Digest {
    if (hex.length() != LENGTH || !isHex(hex)) {
      throw new IllegalArgumentException("no SHA-256 digest: \"" + hex + "\"");
    }
  }

  public static Digest of(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(Sha256.start().digest(bytes)));
  }

  static boolean isHex(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** Enough of it for a person to tell two apart. */
  public String brief() {
    return hex.substring(0, BRIEF);
  }

  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
