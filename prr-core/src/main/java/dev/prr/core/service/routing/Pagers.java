package dev.prr.core.service.routing;

import dev.prr.core.artifact.AlertRouting.Integration;
import dev.prr.core.artifact.AlertRouting.Receiver;
import dev.prr.core.service.Vocabulary;
import java.util.Set;

/** Which receivers wake somebody: as the organization says, else by their integrations. */
record Pagers(Vocabulary vocabulary) {

  /** Services that are there to wake people. */
  private static final Set<String> PAGING =
      Set.of(
          "pagerduty", "opsgenie", "victorops", "pushover", "oncall", "incidentio", "incident.io");

  /** What leads to whatever listens there, a pager among others. */
  private static final Set<String> ANYWHERE = Set.of("webhook", "sns", "kafka");

  /** Whether it can page at all. */
  boolean canPage(Receiver receiver) {
    return pages(receiver) || (!isQuiet(receiver) && hasAny(receiver, ANYWHERE));
  }

  /** Whether it pages for certain. */
  boolean pages(Receiver receiver) {
    return isNamed(receiver, vocabulary.pagingReceivers())
        || (!isQuiet(receiver) && hasAny(receiver, PAGING));
  }

  private boolean isQuiet(Receiver receiver) {
    return isNamed(receiver, vocabulary.quietReceivers());
  }

  private static boolean isNamed(Receiver receiver, Set<String> names) {
    return receiver.name().ifKnown().filter(names::contains).isPresent();
  }

  private static boolean hasAny(Receiver receiver, Set<String> types) {
    return receiver.integrations().stream().map(Integration::type).anyMatch(types::contains);
  }
}
