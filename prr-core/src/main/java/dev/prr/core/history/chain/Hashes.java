package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import dev.prr.core.workspace.Sha256;
import java.security.MessageDigest;
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

  static byte[] leaf(byte[] data) {
    MessageDigest sha = Sha256.start();
    sha.update(LEAF);
    return sha.digest(data);
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = Sha256.start();
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
