package dev.prr.core.fact.type;

import dev.prr.core.fact.Bytes;
import dev.prr.core.fact.Cores;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Numbers;
import dev.prr.core.fact.Ratio;
import dev.prr.core.fact.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The types that every service shares, each with its unit. */
public enum SimpleType implements ScalarType {
  TEXT(String.class, "text is written as it is"),
  BOOLEAN(Boolean.class, "a boolean is true or false"),
  INTEGER(Integer.class, "an integer is written 3"),
  NUMBER(BigDecimal.class, "a number is written 2.5"),
  DURATION(Duration.class, "a duration is written 30d"),
  RATIO(Ratio.class, "a ratio is written 99.9%"),
  CORES(Cores.class, "cores are written 500m or 2"),
  BYTES(Bytes.class, "bytes are written 256Mi or 1G"),
  /** Any Kubernetes quantity: only raw documents have them, where nobody says of what. */
  QUANTITY(Void.class, "a quantity is written 500m or 256Mi"),
  DATE(LocalDate.class, "a date is written 2026-01-31 or today"),
  VERSION(Version.class, "a version is written 1.31");

  private static final int NANO_DIGITS = 9;
  private static final int MILLI_DIGITS = 3;
  private static final BigDecimal MAX_PRINTED_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE / 1000);

  private final Class<?> valueClass;
  private final String advice;

  SimpleType(Class<?> valueClass, String advice) {
    this.valueClass = valueClass;
    this.advice = advice;
  }

  /** The type whose facts hold values of the class. */
  static Optional<SimpleType> of(Class<?> valueClass) {
    return Arrays.stream(values()).filter(type -> type.valueClass == valueClass).findFirst();
  }

  @Override
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String advice() {
    return advice;
  }

  @Override
  public Optional<Object> parse(String text) {
    return switch (this) {
      case TEXT -> Optional.of(text);
      case BOOLEAN -> parseBoolean(text);
      case INTEGER -> normalized(Numbers::integer, text);
      case NUMBER -> normalized(Numbers::decimal, text);
      case DURATION -> normalized(Durations::parse, text);
      case RATIO -> normalized(Ratio::parse, text);
      case CORES -> normalized(Cores::parse, text);
      case BYTES, QUANTITY -> normalized(Bytes::parse, text);
      case DATE -> normalized(Dates::parse, text);
      case VERSION -> normalized(Version::parse, text);
    };
  }

  private <T> Optional<Object> normalized(Function<String, Optional<T>> parser, String text) {
    return parser.apply(text).map(this::normal);
  }

  @Override
  public Object normal(Object value) {
    return switch (this) {
      case INTEGER -> BigDecimal.valueOf((Integer) value);
      case DURATION -> seconds((Duration) value);
      case RATIO -> ((Ratio) value).ofOne();
      case CORES -> ((Cores) value).count();
      case BYTES, QUANTITY -> ((Bytes) value).count();
      case TEXT, BOOLEAN, NUMBER, DATE, VERSION -> value;
    };
  }

  @Override
  public String print(Object normal) {
    return switch (this) {
      case INTEGER, NUMBER -> Numbers.print((BigDecimal) normal);
      case DURATION -> printSeconds((BigDecimal) normal);
      case RATIO -> new Ratio((BigDecimal) normal).toString();
      case CORES -> new Cores((BigDecimal) normal).toString();
      case BYTES, QUANTITY -> new Bytes((BigDecimal) normal).toString();
      case TEXT, BOOLEAN, DATE, VERSION -> normal.toString();
    };
  }

  @Override
  public boolean isOrdered() {
    return isMeasure() || this == VERSION;
  }

  @Override
  public boolean isMeasure() {
    return switch (this) {
      case INTEGER, NUMBER, DURATION, RATIO, CORES, BYTES, QUANTITY -> true;
      case TEXT, BOOLEAN, DATE, VERSION -> false;
    };
  }

  @Override
  public Object json(Object normal) {
    return switch (this) {
      case BOOLEAN, INTEGER, NUMBER -> normal;
      case TEXT, DURATION, RATIO, CORES, BYTES, QUANTITY, DATE, VERSION -> print(normal);
    };
  }

  private static Optional<Object> parseBoolean(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds())
        .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS));
  }

  private static String printSeconds(BigDecimal seconds) {
    return seconds.abs().compareTo(MAX_PRINTED_SECONDS) > 0
        ? Numbers.print(seconds) + "s"
        : Durations.print(
            Duration.ofMillis(
                seconds
                    .movePointRight(MILLI_DIGITS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue()));
  }
}
