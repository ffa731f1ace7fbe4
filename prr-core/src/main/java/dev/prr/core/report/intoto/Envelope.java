package dev.prr.core.report.intoto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** DSSE, version 1: what was signed, and the signature over it together with what it is. */
final class Envelope {

  static final String TYPE = "application/vnd.in-toto+json";

  private Envelope() {}

  static Map<String, Object> of(byte[] statement, PrivateKey key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("payloadType", TYPE);
    json.put("payload", Base64.getEncoder().encodeToString(statement));
    json.put("signatures", List.of(Map.of("sig", signature(signed(statement), key))));
    return json;
  }

  /** What is signed: {@code DSSEv1 <length> <type> <length> <payload>}. */
  static byte[] signed(byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] type = TYPE.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(type);
    out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(payload);
    return out.toByteArray();
  }

  private static String signature(byte[] bytes, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(bytes);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException everyJavaFrom15HasIt) {
      throw new IllegalStateException(everyJavaFrom15HasIt);
    }
  }
}
