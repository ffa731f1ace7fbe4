package dev.prr.core.rule.compiled;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link Output} writes.
 *
 * <p>Bytes that were not written so make it throw some {@link RuntimeException}; whoever reads
 * guards against that.
 */
final class Input {

  private static final ValueKind[] KINDS = ValueKind.values();

  private final byte[] bytes;
  private final int end;
  private final String[] texts;
  private int at;

  Input(byte[] bytes) {
    this.bytes = bytes;
    this.end = bytes.length;
    this.texts = new String[count()];
    for (int i = 0; i < texts.length; i++) {
      int length = count();
      texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
    }
  }

  private Input(Input whole, int from, int length) {
    this.bytes = whole.bytes;
    this.texts = whole.texts;
    this.at = from;
    this.end = from + length;
  }

  /** The next part, which is passed over here. */
  Input part() {
    int length = count();
    Input part = new Input(this, at, length);
    at += length;
    return part;
  }

  int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      if (at >= end) {
        throw new IllegalStateException("the compiled rules end too early");
      }
      byte next = bytes[at++];
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  /** A number of things that are still to come. */
  private int count() {
    int count = number();
    if (count < 0 || count > end - at) {
      throw new IllegalStateException("the compiled rules promise more than there is");
    }
    return count;
  }

  boolean flag() {
    return number() != 0;
  }

  <T> T word(T[] words) {
    return words[number()];
  }

  String text() {
    return texts[number()];
  }

  List<String> texts() {
    int left = count();
    List<String> all = new ArrayList<>(left);
    for (; left > 0; left--) {
      all.add(text());
    }
    return all;
  }

  List<Object> values() {
    int left = count();
    List<Object> all = new ArrayList<>(left);
    for (; left > 0; left--) {
      all.add(value());
    }
    return all;
  }

  Object value() {
    return word(KINDS).parse(text());
  }
}
