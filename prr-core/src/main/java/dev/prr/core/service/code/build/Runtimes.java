package dev.prr.core.service.code.build;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.code.RuntimeVersion;
import dev.prr.core.source.Location;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How long languages, frameworks and systems get security fixes for everybody. The dates are those
 * the projects announce, as collected by endoflife.date; the table is as old as its date says,
 * which is printed with every finding.
 */
public final class Runtimes {

  private static final LocalDate TABLE_DATE = LocalDate.of(2025, 12, 1);

  private static final Map<String, Map<String, String>> TABLE =
      Map.of(
          "spring-boot",
          Map.ofEntries(
              Map.entry("2.5", "2022-05-19"),
              Map.entry("2.6", "2022-11-24"),
              Map.entry("2.7", "2023-06-30"),
              Map.entry("3.0", "2023-12-31"),
              Map.entry("3.1", "2024-06-30"),
              Map.entry("3.2", "2024-12-31"),
              Map.entry("3.3", "2025-06-30"),
              Map.entry("3.4", "2025-12-31"),
              Map.entry("3.5", "2026-06-30"),
              Map.entry("4.0", "2026-12-31")),
          "java",
          Map.of(
              "18", "2022-09-20",
              "19", "2023-03-21",
              "20", "2023-09-19",
              "22", "2024-09-17",
              "23", "2025-03-18",
              "24", "2025-09-16",
              "11", "2027-10-31",
              "17", "2027-10-31",
              "21", "2029-12-31"),
          "node",
          Map.of(
              "12", "2022-04-30",
              "14", "2023-04-30",
              "16", "2023-09-11",
              "18", "2025-04-30",
              "20", "2026-04-30",
              "22", "2027-04-30",
              "24", "2028-04-30"),
          "python",
          Map.of(
              "2.7", "2020-01-01",
              "3.7", "2023-06-27",
              "3.8", "2024-10-07",
              "3.9", "2025-10-31",
              "3.10", "2026-10-31",
              "3.11", "2027-10-31",
              "3.12", "2028-10-31",
              "3.13", "2029-10-31"),
          "debian",
          Map.of("9", "2022-06-30", "10", "2024-06-30", "11", "2026-08-31", "12", "2028-06-30"),
          "ubuntu",
          Map.of("18.04", "2023-05-31", "20.04", "2025-05-31", "22.04", "2027-04-30"),
          "alpine",
          Map.of(
              "3.15", "2023-11-01",
              "3.16", "2024-05-23",
              "3.17", "2024-11-22",
              "3.18", "2025-05-09",
              "3.19", "2025-11-01",
              "3.20", "2026-04-01",
              "3.21", "2026-11-01",
              "3.22", "2027-05-01"),
          "centos",
          Map.of("7", "2024-06-30", "8", "2021-12-31"));

  private static final Map<String, String> IMAGES =
      Map.of(
          "eclipse-temurin", "java",
          "openjdk", "java",
          "amazoncorretto", "java",
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
    Map<String, String> cycles = TABLE.get(name);
    if (cycles == null) {
      return Optional.empty();
    }
    return numbers(version)
        .map(
            number ->
                cycles.containsKey(number) || number.indexOf('.') < 0
                    ? number
                    : number.substring(0, number.indexOf('.')))
        .map(
            cycle ->
                new RuntimeVersion(
                    Fact.known(name, place),
                    Fact.known(cycle, place),
                    cycles.containsKey(cycle)
                        ? Fact.known(LocalDate.parse(cycles.get(cycle)), place)
                        : Fact.missing(place),
                    Fact.known(TABLE_DATE, place),
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
