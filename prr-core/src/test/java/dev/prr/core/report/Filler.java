package dev.prr.core.report;

import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.fact.Bytes;
import dev.prr.core.fact.Cores;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Ratio;
import dev.prr.core.fact.Version;
import dev.prr.core.source.Location;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Fills any record of facts, with values only or with gaps and holes by chance. */
final class Filler {

  private static final Location PLACE = Sample.at("deploy/app.yaml", 3, 5);
  private static final Map<Class<?>, Object> VALUES =
      Map.of(
          String.class,
          "text \u202e \u001b[31m é",
          Boolean.class,
          true,
          Integer.class,
          3,
          BigDecimal.class,
          new BigDecimal("2.50"),
          Duration.class,
          Duration.ofDays(30),
          LocalDate.class,
          LocalDate.of(2026, 1, 31),
          Ratio.class,
          Ratio.of(new BigDecimal("0.999")),
          Cores.class,
          new Cores(new BigDecimal("0.5")),
          Bytes.class,
          new Bytes(new BigDecimal("268435456")),
          Version.class,
          new Version(List.of(1, 31)));

  private final Optional<Random> random;

  private Filler(Optional<Random> random) {
    this.random = random;
  }

  static Filler byChance(int seed) {
    return new Filler(Optional.of(new Random(seed)));
  }

  /** Everything is known, every list has one element. */
  static Filler known() {
    return new Filler(Optional.empty());
  }

  private int chance(int bound) {
    return random.map(r -> r.nextInt(bound)).orElse(bound - 1);
  }

  <T extends Record> T fill(Class<T> type) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] classes = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        classes[i] = components[i].getType();
        values[i] =
            value(
                components[i].getGenericType(),
                components[i].isAnnotationPresent(MayBeMissing.class));
      }
      Constructor<T> constructor = type.getDeclaredConstructor(classes);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be filled", e);
    }
  }

  private Object value(Type type, boolean mayBeMissing) {
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Fact.class
          ? fact(argument, mayBeMissing)
          : new FactList<>(items(argument), gaps(), PLACE);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Location.class) {
      return PLACE;
    }
    if (plain == FactMap.class) {
      return FactMap.of(Map.of("a", Fact.known("b", PLACE), "c", Fact.unknown(gap())), PLACE);
    }
    return plain(plain);
  }

  private Object plain(Class<?> type) {
    if (VALUES.containsKey(type)) {
      return random.isEmpty() && type == String.class ? "web" : VALUES.get(type);
    }
    if (type.isEnum()) {
      Object[] words = type.getEnumConstants();
      return words[chance(words.length)];
    }
    return type == Node.class
        ? new Scalar(PLACE.path(), 3, 5, "raw", Scalar.Style.PLAIN, "")
        : fill(type.asSubclass(Record.class));
  }

  private Fact<?> fact(Type type, boolean mayBeMissing) {
    int chance = chance(5);
    if (chance == 0 && mayBeMissing) {
      return Fact.missing(PLACE);
    }
    return chance == 1
        ? Fact.unknown(gap())
        : Fact.known(plain((Class<?>) type), chance == 2 ? List.of(PLACE, PLACE) : List.of(PLACE));
  }

  private List<Object> items(Type type) {
    List<Object> items = new ArrayList<>();
    for (int i = 1 + (1 - chance(2)); i > 0; i--) {
      items.add(value(type, false));
    }
    return items;
  }

  private List<Gap> gaps() {
    return chance(3) == 0 ? List.of(gap()) : List.of();
  }

  private Gap gap() {
    Gap.Reason[] reasons = Gap.Reason.values();
    return new Gap(reasons[chance(reasons.length)], "Render it.", PLACE);
  }
}
