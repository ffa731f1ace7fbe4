package dev.prr.core.evaluate;

import dev.prr.core.document.Node;
import dev.prr.core.fact.Bytes;
import dev.prr.core.fact.Cores;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Ratio;
import dev.prr.core.fact.Version;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts for tests: a record of which only what matters is given, {@code make(Alert.class, "paging",
 * true)}. The rest is missing where it may be, else a plain default. Field number n is read at line
 * n, so that places can be told apart.
 */
final class Facts {

  static final Gap UNRENDERED =
      new Gap(Gap.Reason.UNRENDERED, "Render it first.", at("templates/web.yaml", 1));

  private Facts() {}

  static Location at(String file, int line) {
    return new Location(new SourcePath(file), line, 1);
  }

  static <T> Fact<T> unknown() {
    return Fact.unknown(UNRENDERED);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> FactList<T> list(T... items) {
    return FactList.complete(List.of(items), at("a.yaml", 500));
  }

  /** Of which more may exist. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> FactList<T> some(T... items) {
    return FactList.incomplete(List.of(items), UNRENDERED, at("a.yaml", 500));
  }

  static <T> Fact<T> known(T value) {
    return Fact.known(value, at("a.yaml", 900));
  }

  /**
   * @param namesAndValues values are facts, or what is known
   */
  static <T extends Record> T make(Class<T> type, Object... namesAndValues) {
    return makeIn("a.yaml", type, namesAndValues);
  }

  static <T extends Record> T makeIn(String file, Class<T> type, Object... namesAndValues) {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Location place = at(file, i + 1);
      String name = components[i].getName();
      values[i] =
          given.containsKey(name)
              ? wrapped(components[i], given.remove(name), place)
              : byDefault(components[i], place, file);
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(type + " has no " + given.keySet());
    }
    return build(type, values);
  }

  static <T extends Record> T build(Class<T> type, Object[] values) {
    try {
      Class<?>[] parameters =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<T> constructor = type.getDeclaredConstructor(parameters);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same record with another value for one component. */
  @SuppressWarnings("unchecked")
  static <T extends Record> T with(T record, String name, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        boolean changed = components[i].getName().equals(name);
        values[i] = changed ? value : components[i].getAccessor().invoke(record);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return (T) build(record.getClass(), values);
  }

  private static Object wrapped(RecordComponent component, Object value, Location place) {
    return component.getType() == Fact.class && !(value instanceof Fact)
        ? Fact.known(value, place)
        : value;
  }

  private static Object byDefault(RecordComponent component, Location place, String file) {
    Class<?> type = component.getType();
    if (type == Location.class) {
      return at(file, 100);
    }
    if (type == FactList.class) {
      return FactList.complete(List.of(), place);
    }
    if (type == FactMap.class) {
      return FactMap.empty(place);
    }
    if (type == Node.class) {
      return RuleText.yaml("{}");
    }
    if (type == Fact.class) {
      return component.isAnnotationPresent(MayBeMissing.class)
          ? Fact.missing(place)
          : Fact.known(value(argument(component.getGenericType())), place);
    }
    if (type == Set.class) {
      return Set.of();
    }
    return makeIn(file, type.asSubclass(Record.class));
  }

  static Class<?> argument(Type type) {
    Type argument = ((ParameterizedType) type).getActualTypeArguments()[0];
    return argument instanceof Class<?> c
        ? c
        : (Class<?>) ((ParameterizedType) argument).getRawType();
  }

  private static Object value(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (Record.class.isAssignableFrom(type) && type.getPackageName().endsWith("service")) {
      return make(type.asSubclass(Record.class));
    }
    return Map.<Class<?>, Object>of(
            String.class,
            "x",
            Boolean.class,
            false,
            Integer.class,
            0,
            BigDecimal.class,
            BigDecimal.ZERO,
            Duration.class,
            Duration.ZERO,
            Ratio.class,
            Ratio.of(BigDecimal.ONE),
            LocalDate.class,
            LocalDate.of(2026, 1, 1),
            Version.class,
            Version.parse("1.0").orElseThrow(),
            Cores.class,
            Cores.parse("1").orElseThrow(),
            Bytes.class,
            Bytes.parse("1Gi").orElseThrow())
        .get(type);
  }
}
