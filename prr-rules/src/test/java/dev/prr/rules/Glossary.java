package dev.prr.rules;

import dev.prr.core.fact.Kind;
import dev.prr.core.service.Service;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What fields of facts mean, from the comments on the records that hold them. */
final class Glossary {

  private static final Path SOURCES = Path.of("../prr-core/src/main/java");
  private static final Map<String, Class<?>> KINDS = new HashMap<>();
  private static final Map<Class<?>, Map<String, String>> MEANINGS = new HashMap<>();

  static {
    visit(Service.class);
  }

  private Glossary() {}

  /** The records of facts, each once; those with a kind by its name. */
  private static void visit(Class<?> type) {
    if (!type.isRecord() || MEANINGS.containsKey(type)) {
      return;
    }
    MEANINGS.put(type, comments(type));
    Optional.ofNullable(type.getAnnotation(Kind.class)).ifPresent(k -> KINDS.put(k.value(), type));
    Arrays.stream(type.getRecordComponents()).forEach(c -> visit(held(c.getGenericType())));
  }

  /** What is held, without the fact or the list around it. */
  private static Class<?> held(Type type) {
    if (type instanceof ParameterizedType wrapped) {
      return held(wrapped.getActualTypeArguments()[0]);
    }
    return (Class<?>) type;
  }

  /**
   * The meaning of the field at the end of a path, as its record says it.
   *
   * @param kind of the thing where the path starts
   */
  static Optional<String> meaning(String kind, String path) {
    return Optional.<Class<?>>ofNullable(KINDS.get(kind)).flatMap(type -> lookUp(type, path));
  }

  /** The kind of the elements of a list, if they have one. */
  static Optional<String> kindAt(String kind, String path) {
    return Optional.<Class<?>>ofNullable(KINDS.get(kind))
        .flatMap(type -> classAt(type, path))
        .flatMap(type -> Optional.ofNullable(type.getAnnotation(Kind.class)))
        .map(Kind::value);
  }

  private static Optional<String> lookUp(Class<?> type, String path) {
    int end = path.lastIndexOf('.');
    Optional<Class<?>> owner = end < 0 ? Optional.of(type) : classAt(type, path.substring(0, end));
    return owner.flatMap(
        record -> {
          Map<String, String> meanings = MEANINGS.getOrDefault(record, Map.of());
          return Optional.ofNullable(meanings.get(path.substring(end + 1)));
        });
  }

  /** A word that is no field is the kind of what holds the thing. */
  private static Optional<Class<?>> classAt(Class<?> type, String path) {
    Optional<Class<?>> at = Optional.of(type);
    for (String word : path.split("[.]", -1)) {
      at = at.flatMap(here -> step(here, word));
    }
    return at;
  }

  private static Optional<Class<?>> step(Class<?> type, String word) {
    if (!type.isRecord()) {
      return Optional.empty();
    }
    Optional<Class<?>> field =
        Arrays.stream(type.getRecordComponents())
            .filter(component -> component.getName().equals(word))
            .map(RecordComponent::getGenericType)
            .<Class<?>>map(Glossary::held)
            .findFirst();
    return field.or(() -> Optional.ofNullable(KINDS.get(word)));
  }

  /** The {@code @param} comments of a record, on one line each. */
  private static Map<String, String> comments(Class<?> type) {
    Class<?> outer = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
    String text = RuleFolder.read(SOURCES.resolve(outer.getName().replace('.', '/') + ".java"));
    int record = text.indexOf("public record " + type.getSimpleName() + "(");
    int comment = record < 0 ? -1 : text.lastIndexOf("/**", record);
    Map<String, String> found = new HashMap<>();
    if (comment < 0) {
      return found;
    }
    List<String> words = new ArrayList<>();
    for (String line : text.substring(comment, text.indexOf("*/", comment)).split("\n", -1)) {
      words.add(line.strip().replaceFirst("^[*] ?", ""));
    }
    for (String part : String.join(" ", words).split("@param ", -1)) {
      int name = part.indexOf(' ');
      if (name > 0) {
        found.put(part.substring(0, name), plain(part.substring(name).strip()));
      }
    }
    return found;
  }

  private static String plain(String comment) {
    return comment.replaceAll("[{]@(?:code|link) ([^}]*)[}]", "$1").replaceAll(" +", " ");
  }
}
