package dev.prr.core.history.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.fact.Bytes;
import dev.prr.core.fact.Cores;
import dev.prr.core.fact.Ratio;
import dev.prr.core.fact.Version;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Single values, each as one text that gives back exactly the same value. */
final class Scalars {

  private static final Map<Class<?>, Codec<?>> KNOWN =
      Map.ofEntries(
          Map.entry(String.class, text(Function.identity(), Function.identity())),
          Map.entry(Boolean.class, text(String::valueOf, Scalars::bool)),
          Map.entry(Integer.class, text(String::valueOf, Integer::valueOf)),
          Map.entry(BigDecimal.class, text(BigDecimal::toString, BigDecimal::new)),
          Map.entry(Duration.class, text(Duration::toString, Duration::parse)),
          Map.entry(LocalDate.class, text(LocalDate::toString, LocalDate::parse)),
          Map.entry(
              Ratio.class, text(r -> r.ofOne().toString(), t -> new Ratio(new BigDecimal(t)))),
          Map.entry(
              Cores.class, text(c -> c.count().toString(), t -> new Cores(new BigDecimal(t)))),
          Map.entry(
              Bytes.class, text(b -> b.count().toString(), t -> new Bytes(new BigDecimal(t)))),
          Map.entry(Version.class, text(Version::toString, t -> Version.parse(t).orElseThrow())));

  private Scalars() {}

  /** Of a type that is one value; empty for any other. */
  static Optional<Codec<?>> of(Class<?> type) {
    return type.isEnum() ? Optional.of(word(type)) : Optional.ofNullable(KNOWN.get(type));
  }

  private static Codec<Object> word(Class<?> type) {
    Object[] values = type.getEnumConstants();
    return text(
        value -> ((Enum<?>) value).name(),
        name ->
            Arrays.stream(values)
                .filter(value -> ((Enum<?>) value).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no word for it: " + name)));
  }

  private static boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither true nor false: " + text);
    }
    return text.equals("true");
  }

  private static <T> Codec<T> text(Function<T, String> write, Function<String, T> read) {
    return new Codec<>() {
      @Override
      public Object write(T value, Places places) {
        return write.apply(value);
      }

      @Override
      public T read(JsonNode json, Places places, Location around) {
        if (!json.isTextual()) {
          throw new IllegalArgumentException("a text is wanted");
        }
        try {
          return read.apply(json.textValue());
        } catch (RuntimeException e) {
          throw new IllegalArgumentException("no such value", e);
        }
      }
    };
  }
}
