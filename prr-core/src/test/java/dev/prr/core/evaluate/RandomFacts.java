package dev.prr.core.evaluate;

import dev.prr.core.document.Node;
import dev.prr.core.fact.Bytes;
import dev.prr.core.fact.Cores;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.NeverEmpty;
import dev.prr.core.fact.Ratio;
import dev.prr.core.fact.ToldByGap;
import dev.prr.core.fact.Version;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.source.Location;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records of random facts, some unknown and some lists incomplete, and what such a record may turn
 * out to be. Values come from small sets, so that they meet the literals of random conditions.
 */
final class RandomFacts {

  /** What facts and literals are made of, by the class of the value. */
  static final Map<Class<?>, List<String>> WORDS =
      Map.of(
          String.class, List.of("a", "b", "ab"),
          Boolean.class, List.of("true", "false"),
          Integer.class, List.of("0", "1", "2"),
          BigDecimal.class, List.of("1", "1.5", "2"),
          Duration.class, List.of("1m", "90s", "1h"),
          Ratio.class, List.of("99%", "99.9%"),
          Cores.class, List.of("500m", "2"),
          Bytes.class, List.of("256Mi", "1Gi"),
          LocalDate.class, List.of("2026-05-01", "2026-06-01"),
          Version.class, List.of("1.9", "1.30"));

  private static final List<String> RAW =
      List.of(
          "{}",
          "{ a: 1 }",
          "{ a: { b: x } }",
          "{ a: [1, 2] }",
          "{ a: [{ b: x }, { b: y }] }",
          "{ a: \"1\", b: ~ }",
          "{ a: 30d, b: [] }");

  private final Random random;

  RandomFacts(Random random) {
    this.random = random;
  }

  <T extends Record> T make(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = held(components[i], Facts.at("a.yaml", 1 + random.nextInt(99)));
    }
    return Facts.build(type, values);
  }

  private Object held(RecordComponent component, Location place) {
    Class<?> type = component.getType();
    if (type == Location.class) {
      return place;
    }
    if (type == FactList.class) {
      int least = component.isAnnotationPresent(NeverEmpty.class) ? 1 : 0;
      return list(component.getGenericType(), least, random.nextInt(3) == 0, place);
    }
    if (type == FactMap.class) {
      return map(place);
    }
    if (Node.class.isAssignableFrom(type)) {
      return RuleText.yaml(RAW.get(random.nextInt(RAW.size())));
    }
    if (type == Fact.class) {
      return fact(component, place);
    }
    return make(type.asSubclass(Record.class));
  }

  private Fact<?> fact(RecordComponent component, Location place) {
    int chance = random.nextInt(10);
    if (chance < 3) {
      return Facts.unknown();
    }
    return sure(component, place);
  }

  /** Known, or missing where it may be. */
  private Fact<?> sure(RecordComponent component, Location place) {
    return component.isAnnotationPresent(MayBeMissing.class) && random.nextInt(3) == 0
        ? Fact.missing(place)
        : Fact.known(value(Facts.argument(component.getGenericType())), place);
  }

  private FactMap map(Location place) {
    Map<String, Fact<String>> entries = new TreeMap<>();
    for (String key : List.of("a", "b")) {
      switch (random.nextInt(4)) {
        case 0 -> entries.put(key, Facts.unknown());
        case 1 -> entries.put(key, Fact.missing(place));
        case 2 -> entries.put(key, Fact.known((String) value(String.class), place));
        default -> {}
      }
    }
    return FactMap.of(entries, place);
  }

  private FactList<Object> list(Type type, int least, boolean incomplete, Location place) {
    List<Object> items = new ArrayList<>();
    int size = least + random.nextInt(3);
    while (items.size() < size) {
      items.add(item(type, place));
    }
    return incomplete ? FactList.incomplete(items, gap(), place) : FactList.complete(items, place);
  }

  /** One that may hide anything, objects of one kind, or no object at all. */
  private Gap gap() {
    Gap gap = Facts.UNRENDERED;
    return switch (random.nextInt(3)) {
      case 0 -> gap;
      case 1 -> new Gap(gap.reason(), gap.detail(), gap.place(), Optional.of(Set.of("a")));
      default -> new Gap(gap.reason(), gap.detail(), gap.place(), Optional.of(Set.of()));
    };
  }

  private Object item(Type listType, Location place) {
    Type item = ((ParameterizedType) listType).getActualTypeArguments()[0];
    if (item instanceof Class<?> record) {
      return make(record.asSubclass(Record.class));
    }
    return random.nextInt(4) == 0
        ? Facts.unknown()
        : Fact.known(value(Facts.argument(item)), place);
  }

  private Object sureItem(Type listType, Location place) {
    Type item = ((ParameterizedType) listType).getActualTypeArguments()[0];
    return item instanceof Class<?> record
        ? settle(make(record.asSubclass(Record.class)))
        : Fact.known(value(Facts.argument(item)), place);
  }

  private Object value(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(Math.min(2, type.getEnumConstants().length))];
    }
    if (!WORDS.containsKey(type)) {
      return make(type.asSubclass(Record.class));
    }
    List<String> words = WORDS.get(type);
    return parsed(type, words.get(random.nextInt(words.size())));
  }

  private static Object parsed(Class<?> type, String word) {
    return switch (type.getSimpleName()) {
      case "Boolean" -> Boolean.valueOf(word);
      case "Integer" -> Integer.valueOf(word);
      case "BigDecimal" -> new BigDecimal(word);
      case "LocalDate" -> LocalDate.parse(word);
      case "Duration" -> Durations.parse(word).orElseThrow();
      case "Ratio" -> Ratio.parse(word).orElseThrow();
      case "Cores" -> Cores.parse(word).orElseThrow();
      case "Bytes" -> Bytes.parse(word).orElseThrow();
      case "Version" -> Version.parse(word).orElseThrow();
      default -> word;
    };
  }

  /** What the record may turn out to be once nothing in it is unknown. */
  @SuppressWarnings("unchecked")
  <T extends Record> T settle(T record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        values[i] = settled(components[i], components[i].getAccessor().invoke(record));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return (T) Facts.build(record.getClass(), values);
  }

  private Object settled(RecordComponent component, Object held) {
    if (held instanceof Fact<?> fact) {
      Fact<?> sure = fact instanceof Fact.Unknown ? sure(component, fact.place()) : fact;
      return sure.map(value -> value instanceof Record r && isGroup(r) ? settle(r) : value);
    }
    if (held instanceof FactList<?> list) {
      return settledList(component, list);
    }
    if (held instanceof FactMap map) {
      Map<String, Fact<String>> entries = new TreeMap<>();
      map.entries()
          .forEach(
              (key, text) ->
                  entries.put(
                      key,
                      text instanceof Fact.Unknown
                          ? Fact.known((String) value(String.class), text.place())
                          : text));
      return FactMap.of(entries, map.place());
    }
    return held instanceof Record group && isGroup(group) ? settle(group) : held;
  }

  private static boolean isGroup(Record record) {
    return record.getClass().getPackageName().endsWith(".service");
  }

  private FactList<Object> settledList(RecordComponent component, FactList<?> list) {
    List<Object> items = new ArrayList<>();
    Type type = component.getGenericType();
    for (Object item : list.items()) {
      if (item instanceof Fact<?> fact) {
        Class<?> value = Facts.argument(((ParameterizedType) type).getActualTypeArguments()[0]);
        items.add(fact instanceof Fact.Unknown ? Fact.known(value(value), fact.place()) : fact);
      } else {
        items.add(settle((Record) item));
      }
    }
    int more = list.isComplete() ? 0 : random.nextInt(3);
    for (int i = 0; i < more; i++) {
      hidden(sureItem(type, list.place()), list.gaps().get(0)).ifPresent(items::add);
    }
    return FactList.complete(items, list.place());
  }

  /** The item as the gap may hide it: of a kind it tells, if it is one of those. */
  private Optional<Object> hidden(Object item, Gap gap) {
    Optional<String> told =
        item instanceof Record record
            ? Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(ToldByGap.class))
                .map(RecordComponent::getName)
                .findFirst()
            : Optional.empty();
    if (told.isEmpty() || gap.kinds().isEmpty()) {
      return Optional.of(item);
    }
    return gap.kinds().get().stream()
        .findFirst()
        .map(kind -> Facts.with((Record) item, told.get(), Facts.known(kind)));
  }
}
