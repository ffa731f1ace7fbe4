package dev.prr.core.artifact.slo;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Numbers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The time window of an OpenSLO document. Months count 30 days, quarters 90, years 365, as in the
 * OpenSLO Go SDK.
 *
 * @param length missing where no window is written
 * @param calendar whether it follows the calendar; without a word about it, months, quarters and
 *     years do
 */
record OpenSloWindow(Fact<Duration> length, Fact<Boolean> calendar) {

  /** More units than this are no sensible window. */
  private static final int MAX_COUNT = 100_000;

  private enum Unit {
    SECOND('s', Duration.ofSeconds(1)),
    MINUTE('m', Duration.ofMinutes(1)),
    HOUR('h', Duration.ofHours(1)),
    DAY('d', Duration.ofDays(1)),
    WEEK('w', Duration.ofDays(7)),
    MONTH('M', Duration.ofDays(30)),
    QUARTER('Q', Duration.ofDays(90)),
    YEAR('Y', Duration.ofDays(365));

    private final char suffix;
    private final Duration length;

    Unit(char suffix, Duration length) {
      this.suffix = suffix;
      this.length = length;
    }

    private boolean followsCalendar() {
      return compareTo(MONTH) >= 0;
    }

    private static Optional<Unit> ofSuffix(char suffix) {
      for (Unit unit : values()) {
        if (unit.suffix == suffix) {
          return Optional.of(unit);
        }
      }
      return Optional.empty();
    }

    private static Optional<Unit> ofWord(String word) {
      for (Unit unit : values()) {
        if (unit.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
          return Optional.of(unit);
        }
      }
      return Optional.empty();
    }
  }

  private record Amount(int count, Unit unit) {
    private Duration length() {
      return unit.length.multipliedBy(count);
    }
  }

  /** {@code timeWindow[0].duration} of v1 and v2alpha. */
  static OpenSloWindow ofDuration(Field timeWindow) {
    return of(
        timeWindow, w -> w.at("duration").parsed(OpenSloWindow::amount, "a duration such as 30d"));
  }

  /** {@code timeWindows[0].unit} and {@code count} of v1alpha. */
  static OpenSloWindow ofUnitAndCount(Field timeWindows) {
    return of(
        timeWindows,
        w ->
            w.at("unit")
                .parsed(Unit::ofWord, "Second, Day, Week, Month or Quarter")
                .flatMap(
                    unit ->
                        w.at("count")
                            .parsed(count -> amount(count, unit), "a whole number of units")));
  }

  /** A duration of one number and one unit: {@code 4w}, {@code 1M}. */
  static Optional<Duration> parse(String text) {
    return amount(text).map(Amount::length);
  }

  private static Optional<Amount> amount(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int last = text.length() - 1;
    return Unit.ofSuffix(text.charAt(last))
        .filter(unit -> unit != Unit.SECOND)
        .flatMap(unit -> amount(text.substring(0, last), unit));
  }

  private static Optional<Amount> amount(String count, Unit unit) {
    return Numbers.integer(count)
        .filter(n -> n >= 0 && n <= MAX_COUNT)
        .map(n -> new Amount(n, unit));
  }

  private static OpenSloWindow of(Field windows, Function<Field, Fact<Amount>> reader) {
    Fact<Field> first =
        windows
            .list()
            .flatMap(
                items ->
                    items.isEmpty()
                        ? Fact.<Field>missing(windows.place())
                        : Fact.known(items.get(0), items.get(0).place()));
    Fact<Amount> amount = first.flatMap(reader);
    boolean byUnit = amount.ifKnown().filter(a -> a.unit().followsCalendar()).isPresent();
    Fact<Boolean> calendar = first.flatMap(window -> calendar(window, byUnit));
    return new OpenSloWindow(amount.map(Amount::length), calendar.orDefault(false));
  }

  private static Fact<Boolean> calendar(Field window, boolean byUnit) {
    Fact<Boolean> rolling = window.at("isRolling").bool();
    return rolling.isMissing()
        ? Fact.known(byUnit || window.at("calendar").isPresent(), window.place())
        : rolling.map(r -> !r);
  }
}
