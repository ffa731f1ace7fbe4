package dev.prr.core.service.code.setting;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One document of Spring's configuration as a flat map. Keys are compared as Spring binds them:
 * case, dashes and underscores do not count.
 */
final class SpringSettings {

  /** Profiles of a developer's machine and of tests. */
  private static final Set<String> NOT_PRODUCTION =
      Set.of(
          "dev",
          "development",
          "local",
          "test",
          "tests",
          "it",
          "e2e",
          "ci",
          "h2",
          "hsqldb",
          "demo");

  private final Document.Tree document;
  private final Map<String, Scalar> values = new LinkedHashMap<>();

  SpringSettings(Document.Tree document) {
    this.document = document;
    add("", document.root());
  }

  private void add(String prefix, Node node) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        String key = bound(entry.key().text());
        add(prefix.isEmpty() ? key : prefix + "." + key, entry.value());
      }
    } else if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        add(prefix + "[" + i + "]", sequence.items().get(i));
      }
    } else if (node instanceof Scalar scalar && !Dialect.YAML_1_1.isNull(scalar)) {
      values.put(prefix, scalar);
    }
  }

  private static String bound(String key) {
    return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  Location place() {
    return document.place();
  }

  String path() {
    return document.path().value();
  }

  Map<String, Scalar> all() {
    return values;
  }

  /** The value under a key as it is documented, {@code server.shutdown}. */
  Optional<Scalar> get(String key) {
    return Optional.ofNullable(values.get(bound(key)));
  }

  /** As text; what a variable fills in is unknown. */
  Fact<String> text(String key) {
    Optional<Scalar> value = get(key).filter(scalar -> !scalar.text().isBlank());
    return value
        .map(
            scalar ->
                scalar.text().contains("${")
                    ? Fact.<String>unknown(
                        Gap.Reason.AMBIGUOUS, "A variable fills this in.", scalar.place())
                    : Fact.known(scalar.text().strip(), scalar.place()))
        .orElseGet(() -> Fact.missing(place()));
  }

  /** Also where the file name says it. */
  Optional<String> profile() {
    Optional<String> written =
        get("spring.config.activate.on-profile").or(() -> get("spring.profiles")).map(Scalar::text);
    String name = document.path().fileName();
    int dash = name.indexOf('-');
    int dot = name.lastIndexOf('.');
    return written.or(
        () ->
            dash > 0 && dash < dot ? Optional.of(name.substring(dash + 1, dot)) : Optional.empty());
  }

  boolean isForProduction() {
    return profile()
        .map(p -> p.toLowerCase(Locale.ROOT).strip())
        .filter(NOT_PRODUCTION::contains)
        .isEmpty();
  }
}
