package dev.prr.core.service.code.build;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.code.RuntimeVersion;
import dev.prr.core.source.Location;
import java.util.Map;
import java.util.Optional;

/** How long the languages, frameworks and systems that a repository names get security fixes. */
public final class Runtimes {

  private static final Map<String, String> IMAGES =
      Map.of(
          "eclipse-temurin", "java",
          "openjdk", "java",
          "amazoncorretto", "amazon-corretto",
          "node", "node",
          "python", "python",
          "debian", "debian",
          "ubuntu", "ubuntu",
          "alpine", "alpine",
          "centos", "centos");

  private Runtimes() {}

  /** What a build names. */
  static Optional<RuntimeVersion> of(String id, Optional<String> version, Location place) {
    boolean boot =
        id.equals("org.springframework.boot:spring-boot-starter-parent")
            || id.equals("org.springframework.boot:spring-boot-dependencies")
            || id.equals("plugin org.springframework.boot");
    return boot ? version.flatMap(v -> runtime("spring-boot", v, place)) : Optional.empty();
  }

  /** What an image is made of, {@code eclipse-temurin:17-jre}. */
  public static Optional<RuntimeVersion> ofImage(String reference, Location place) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    int colon = name.indexOf(':');
    String product = IMAGES.get(colon < 0 ? name : name.substring(0, colon));
    return product == null || colon < 0
        ? Optional.empty()
        : runtime(product, name.substring(colon + 1), place);
  }

  private static Optional<RuntimeVersion> runtime(String name, String version, Location place) {
    if (!SupportTable.knows(name)) {
      return Optional.empty();
    }
    return numbers(version)
        .map(
            number ->
                SupportTable.lastDay(name, number).isPresent() || number.indexOf('.') < 0
                    ? number
                    : number.substring(0, number.indexOf('.')))
        .map(
            cycle ->
                new RuntimeVersion(
                    Fact.known(name, place),
                    Fact.known(cycle, place),
                    SupportTable.lastDay(name, cycle)
                        .map(day -> Fact.known(day, place))
                        .orElseGet(() -> Fact.missing(place)),
                    Fact.known(SupportTable.DATE, place),
                    place));
  }

  /** The first two numbers, or the only one. */
  private static Optional<String> numbers(String version) {
    int end = 0;
    int dots = 0;
    while (end < version.length()) {
      char c = version.charAt(end);
      dots += c == '.' ? 1 : 0;
      boolean part = (c >= '0' && c <= '9') || (c == '.' && dots < 2);
      if (!part) {
        break;
      }
      end++;
    }
    String number = version.substring(0, end);
    String trimmed = number.endsWith(".") ? number.substring(0, end - 1) : number;
    return trimmed.isEmpty() || trimmed.startsWith(".") ? Optional.empty() : Optional.of(trimmed);
  }
}
