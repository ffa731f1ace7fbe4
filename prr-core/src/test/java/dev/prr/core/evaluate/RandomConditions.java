package dev.prr.core.evaluate;

import dev.prr.core.fact.type.EnumerationType;
import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.MapType;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.SimpleType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random conditions over a type, as text; not all of them load. */
final class RandomConditions {

  private final Random random;

  RandomConditions(Random random) {
    this.random = random;
  }

  String condition(GroupType type, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 3)) {
      case 3 -> "{ allOf: " + list(type, depth - 1) + " }";
      case 4, 5 -> "{ anyOf: " + list(type, depth - 1) + " }";
      case 6 -> "{ not: " + condition(type, depth - 1) + " }";
      default -> "{ " + onField(type, "", depth) + " }";
    };
  }

  private String list(GroupType type, int depth) {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(i -> condition(type, depth))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String onField(GroupType type, String before, int depth) {
    FactField field = type.fields().get(random.nextInt(type.fields().size()));
    return onPath(field.type(), before + field.name(), depth);
  }

  private String onPath(FactType type, String path, int depth) {
    if (type instanceof GroupType group) {
      return random.nextInt(4) == 0
          ? path + ": { present: " + bool() + " }"
          : onField(group, path + ".", depth);
    }
    if (type instanceof ListType list) {
      return path + ": { " + listTest(list.element(), depth) + ifEmpty() + " }";
    }
    if (type instanceof MapType map) {
      return random.nextBoolean()
          ? path + ": { " + listTest(map.element(), depth) + ifEmpty() + " }"
          : path
              + "."
              + pick(List.of("a", "b", "c"))
              + ": { "
              + test(SimpleType.TEXT)
              + ifMissing()
              + " }";
    }
    if (type == RawType.DOCUMENT) {
      return raw(path);
    }
    return path + ": { " + test(type) + ifMissing() + " }";
  }

  private String raw(String path) {
    String at = path + "." + pick(List.of("a", "b", "a.b", "c"));
    return at
        + ": { "
        + pick(
            List.of(
                "equals: 1",
                "equals: x",
                "atLeast: 2",
                "readsAs: duration, atMost: 1h",
                "some: { value: { equals: 1, ifMissing: false } }",
                "every: { b: x }, ifEmpty: true",
                "none: { b: { equals: y, ifMissing: true } }",
                "count: { atLeast: 1 }",
                "contains: [1]",
                "present: true"))
        + ifMissing()
        + " }";
  }

  private String listTest(GroupType element, int depth) {
    String inner = condition(element, Math.max(0, depth - 1));
    FactField key = element.fields().get(random.nextInt(element.fields().size()));
    return switch (random.nextInt(6)) {
      case 0 -> "some: " + inner;
      case 1 -> "every: " + inner;
      case 2 -> "none: " + inner;
      case 3 -> "count: { where: " + inner + ", " + bound() + " }";
      case 4 -> "count: { " + bound() + " }";
      default ->
          key.name().equals("value") && random.nextBoolean()
              ? "contains: [" + literal(key.type()) + "]"
              : "uniqueBy: [" + key.name() + "]";
    };
  }

  private String bound() {
    return pick(List.of("equals", "atLeast", "atMost", "moreThan", "lessThan"))
        + ": "
        + random.nextInt(4);
  }

  private String test(FactType type) {
    String literal = literal(type);
    String equal = pick(List.of("equals: " + literal, "in: [" + literal + "]", "not: " + literal));
    if (random.nextInt(6) == 0) {
      return "present: " + bool();
    }
    if (random.nextBoolean()) {
      return equal;
    }
    if (type == SimpleType.TEXT) {
      return pick(List.of("startsWith: a", "endsWith: b", "contains: b", "matches: 'a.*'"));
    }
    if (type == SimpleType.DATE) {
      return pick(
          List.of("before: today", "after: 2026-05-01", "age: { atMost: 20d }", "fresh: 20d"));
    }
    return pick(List.of("atLeast", "atMost", "moreThan", "lessThan")) + ": " + literal;
  }

  private String literal(FactType type) {
    if (type instanceof EnumerationType words) {
      return words.words().get(random.nextInt(Math.min(2, words.words().size())));
    }
    if (!(type instanceof SimpleType simple)) {
      return "a";
    }
    Class<?> value =
        switch (simple) {
          case TEXT -> String.class;
          case BOOLEAN -> Boolean.class;
          case INTEGER -> Integer.class;
          case NUMBER -> BigDecimal.class;
          case DURATION -> Duration.class;
          case RATIO -> dev.prr.core.fact.Ratio.class;
          case CORES -> dev.prr.core.fact.Cores.class;
          case BYTES, QUANTITY -> dev.prr.core.fact.Bytes.class;
          case DATE -> LocalDate.class;
          case VERSION -> dev.prr.core.fact.Version.class;
        };
    return pick(RandomFacts.WORDS.get(value));
  }

  private String ifMissing() {
    return random.nextBoolean() ? ", ifMissing: " + bool() : "";
  }

  private String ifEmpty() {
    return random.nextBoolean() ? ", ifEmpty: " + bool() : "";
  }

  private String bool() {
    return String.valueOf(random.nextBoolean());
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
