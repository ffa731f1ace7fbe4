package dev.prr.core.review.reliability.source;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names incidents by the salted hash (HMAC-SHA-256, 128 bits of it) of their id, so that a record
 * does not lead back to a page of the tool, and importing again replaces instead of adding.
 */
final class Keys {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final Mac mac;

  Keys(String salt) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaPlatformHasIt) {
      throw new IllegalStateException(everyJavaPlatformHasIt);
    }
  }

  String of(String format, String id) {
    byte[] hash = mac.doFinal((format + "\n" + id).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
  }

  static boolean isKey(String text) {
    return text.length() == 2 * BYTES
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
