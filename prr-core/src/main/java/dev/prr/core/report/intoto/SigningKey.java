package dev.prr.core.report.intoto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Reads a private key as {@code openssl genpkey -algorithm ed25519} writes it. */
public final class SigningKey {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  /** Of Ed25519 are 48 bytes; nothing that is far longer is one. */
  private static final int LONGEST = 4_096;

  private SigningKey() {}

  /** The key in a text of PEM; empty where it holds none. Nothing of the text is ever shown. */
  public static Optional<PrivateKey> of(String pem) {
    int from = pem.indexOf(BEGIN);
    int to = pem.indexOf(END);
    if (from < 0 || to < from || pem.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] encoded =
          Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to).strip());
      return Optional.of(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException | IllegalArgumentException noKeyOfThisKind) {
      return Optional.empty();
    }
  }
}
