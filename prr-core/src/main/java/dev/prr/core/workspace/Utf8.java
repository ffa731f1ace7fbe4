package dev.prr.core.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict UTF-8: two readers must never see two texts in the same bytes. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  /** What to do about bytes that are no UTF-8. */
  static final String BROKEN = "It is no valid UTF-8; save it as UTF-8.";

  private Utf8() {}

  /** The text of a file while it is read; ends in an error where the bytes are no UTF-8. */
  static Reader reader(ReadableByteChannel channel) throws IOException {
    BufferedReader text =
        new BufferedReader(
            Channels.newReader(
                channel,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT),
                -1));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** The text without byte order mark; empty when the bytes are no UTF-8 or hold a NUL. */
  static Optional<String> decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0 || (text.indexOf(REPLACEMENT) >= 0 && !isStrict(bytes))) {
      return Optional.empty();
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }

  private static boolean isStrict(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  /** What bytes that are no UTF-8 seem to be, and what to do about it. */
  static String advice(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return "It is written in UTF-32; save it as UTF-8.";
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return "It is written in UTF-16; save it as UTF-8.";
    }
    for (byte b : bytes) {
      if (b == 0) {
        return "It holds NUL bytes, so it is no text; save it as UTF-8 or name it otherwise.";
      }
    }
    return BROKEN;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
