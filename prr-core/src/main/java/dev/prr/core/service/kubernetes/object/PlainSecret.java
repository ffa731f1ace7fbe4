package dev.prr.core.service.kubernetes.object;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a Secret holds a value that anybody who reads the file can use: base64 hides nothing. A
 * sealed or external secret is another kind; one encrypted by SOPS, and a place that a tool fills
 * in while deploying, is not plain.
 */
final class PlainSecret {

  private static final String ENCRYPTED = "ENC[";

  private PlainSecret() {}

  /**
   * Points at the first plain value.
   *
   * @param name where the object is named, where it points if there is none
   */
  static Fact<Boolean> in(KubernetesObject object, Location name) {
    if (!object.is("", "Secret") || object.at("sops").isPresent()) {
      return Fact.known(false, name);
    }
    Optional<Location> plain =
        Stream.of("data", "stringData")
            .flatMap(key -> object.at(key).fields().stream())
            .map(entry -> entry.getValue())
            .filter(PlainSecret::isPlain)
            .map(Field::place)
            .findFirst();
    return Fact.known(plain.isPresent(), plain.orElse(name));
  }

  private static boolean isPlain(Field value) {
    String text = value.text().ifKnown().orElse("").strip();
    return !text.isEmpty() && !text.startsWith(ENCRYPTED) && !isFilledIn(text);
  }

  private static boolean isFilledIn(String text) {
    return text.startsWith("<")
        || text.startsWith("${")
        || text.startsWith("$(")
        || text.startsWith("{{")
        || text.startsWith("ref+")
        || text.startsWith("vault:");
  }
}
