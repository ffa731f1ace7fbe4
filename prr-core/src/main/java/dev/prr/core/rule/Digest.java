package dev.prr.core.rule;

import dev.prr.core.workspace.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over texts, each led by its length so that no two lists of texts look alike. */
public final class Digest {

  private Digest() {}

  /** 64 hexadecimal digits. */
  public static String of(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(part.length()).append(':').append(part).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Sha256.start().digest(bytes));
  }
}
