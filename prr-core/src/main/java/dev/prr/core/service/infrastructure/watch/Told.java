package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether whoever is told can wake somebody. */
final class Told {

  /** Words that stand in the names and addresses of what pages. */
  private static final List<String> PAGERS =
      List.of(
          "pagerduty", "opsgenie", "victorops", "splunk_oncall", "oncall", "incident.io", "ilert");

  private Told() {}

  static boolean isPager(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PAGERS.stream().anyMatch(lower::contains);
  }

  /** One that pages is enough; nobody does only if each is known not to. */
  static Fact<Boolean> any(List<Fact<Boolean>> receivers, Planned resource) {
    return receivers.stream()
        .filter(pages -> pages.is(true))
        .findFirst()
        .or(() -> receivers.stream().filter(pages -> !pages.isKnown()).findFirst())
        .orElseGet(() -> resource.known(false));
  }

  static Fact<Boolean> unclear(String detail, Location place) {
    return Fact.unknown(Gap.Reason.AMBIGUOUS, detail, place);
  }

  /** What an argument of the resource refers to in its own module. */
  static List<Planned> targets(Infrastructure all, Planned resource, String argument) {
    List<String> names =
        Optional.ofNullable(resource.resource().references().get(argument)).orElse(List.of());
    return all.references().from(resource).stream()
        .filter(target -> names.contains(target.resource().reference()))
        .toList();
  }
}
