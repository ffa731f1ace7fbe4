package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The two hashes of a Merkle tree as RFC 6962, section 2.1, defines them: a leaf is hashed behind a
 * zero byte, two nodes behind a one, so that neither can pass for the other.
 */
final class Hashes {

  static final int SIZE = 32;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaPlatformHasIt) {
      throw new IllegalStateException(everyJavaPlatformHasIt);
    }
  }

  static byte[] leaf(byte[] data) {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    return sha.digest(data);
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = sha256();
    sha.update(NODE);
    sha.update(left);
    return sha.digest(right);
  }

  static byte[] bytes(Digest digest) {
    return HexFormat.of().parseHex(digest.hex());
  }

  static Digest digest(byte[] hash) {
    return new Digest(HexFormat.of().formatHex(hash));
  }
}
