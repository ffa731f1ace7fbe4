package dev.prr.core.report.reliability;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.reliability.incident.Incident;
import dev.prr.core.review.reliability.incident.Step;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code incidents.csv}: what the review knows of incidents, to be kept beside import.yaml and read
 * again by the next review, so that no export has to be kept. Nothing of it needs a quote: keys,
 * ids, words of closed lists and instants. Titles are left out.
 */
public final class IncidentsCsv {
  private static final String HEAD =
      "key,team,services,severity,start,detect,created,ack,mitigate,resolve,cause,dependency\n";

  private IncidentsCsv() {}

  /** The text of the file: what began in the period or was still open when it began. */
  public static String of(List<Incident> incidents, Period period) {
    return incidents.stream()
        .filter(incident -> incident.times().began().isBefore(period.end()))
        .filter(
            incident ->
                incident.times().restored().filter(e -> e.isBefore(period.start())).isEmpty())
        .map(IncidentsCsv::row)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(Incident incident) {
    return incident.key()
        + ","
        + incident.team()
        + ","
        + String.join(" ", incident.services())
        + ","
        + incident.severity().id()
        + List.of(Step.values()).stream()
            .map(step -> incident.times().at(step).map(Instant::toString).orElse(""))
            .collect(Collectors.joining(",", ",", ","))
        + incident.cause().map(cause -> cause.id()).orElse("")
        + ","
        + incident.dependency().orElse("")
        + "\n";
  }
}
