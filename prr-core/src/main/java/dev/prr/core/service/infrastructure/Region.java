package dev.prr.core.service.infrastructure;

import dev.prr.core.fact.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a resource is: as it says itself, else where its provider works. */
public final class Region {

  private static final List<String> OWN = List.of("region", "location");
  private static final List<String> ZONES = List.of("availability_zone", "zone");

  private Region() {}

  /** In the spelling of its cloud, lower case, without spaces. */
  public static Fact<String> of(Planned resource) {
    Optional<Fact<String>> own =
        OWN.stream()
            .map(key -> resource.at(key).text())
            .filter(fact -> !fact.isMissing())
            .findFirst();
    Optional<String> provider = resource.resource().region();
    if (own.isPresent() && (own.get().isKnown() || provider.isEmpty())) {
      return own.get().map(Region::plain);
    }
    return Stream.concat(zone(resource).stream(), provider.stream())
        .findFirst()
        .map(text -> resource.known(plain(text)))
        .orElseGet(resource::missing);
  }

  /** {@code eu-west-1a} and {@code europe-west1-b} lie in the region before the last letter. */
  private static Optional<String> zone(Planned resource) {
    return ZONES.stream()
        .flatMap(key -> resource.ifText(key).stream())
        .map(String::strip)
        .filter(zone -> zone.length() > 2)
        .map(Region::withoutLetter)
        .findFirst();
  }

  private static String withoutLetter(String zone) {
    boolean lettered = Character.isLetter(zone.charAt(zone.length() - 1));
    String region = lettered ? zone.substring(0, zone.length() - 1) : zone;
    return region.endsWith("-") ? region.substring(0, region.length() - 1) : region;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
