package dev.prr.core.rule.compiled;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what {@link Input} reads: numbers in groups of seven bits, each text once. */
final class Output {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> texts;

  Output() {
    this(new LinkedHashMap<>());
  }

  private Output(Map<String, Integer> texts) {
    this.texts = texts;
  }

  /** A part that shares the texts, to be put in whole. */
  Output part() {
    return new Output(texts);
  }

  void number(int number) {
    int left = number;
    while ((left & ~0x7F) != 0) {
      bytes.write((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    bytes.write(left);
  }

  void flag(boolean flag) {
    number(flag ? 1 : 0);
  }

  @SuppressWarnings("EnumOrdinal") // the file is made anew with every build, for this build alone
  void word(Enum<?> word) {
    number(word.ordinal());
  }

  void text(String text) {
    number(texts.computeIfAbsent(text, t -> texts.size()));
  }

  <T> void all(Collection<T> items, Consumer<T> each) {
    number(items.size());
    items.forEach(each);
  }

  <T> void optional(Optional<T> item, Consumer<T> one) {
    flag(item.isPresent());
    item.ifPresent(one);
  }

  /** A value in the normal form of its type. */
  void value(Object value) {
    word(ValueKind.of(value));
    text(value.toString());
  }

  void part(Output part) {
    number(part.bytes.size());
    bytes.writeBytes(part.bytes.toByteArray());
  }

  /** Everything, the texts first. */
  byte[] toBytes() {
    Output whole = new Output();
    whole.number(texts.size());
    for (String text : texts.keySet()) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      whole.number(encoded.length);
      whole.bytes.writeBytes(encoded);
    }
    whole.bytes.writeBytes(bytes.toByteArray());
    return whole.bytes.toByteArray();
  }
}
