package dev.prr.core.review.dependency;

import dev.prr.core.history.record.Period;
import dev.prr.core.history.record.Period.Length;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.incident.Incident;
import dev.prr.core.review.reliability.read.Reading;
import dev.prr.core.review.reliability.read.ReliabilityFolder;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What incidents that name a dependency cost those who need it, from the incidents that the
 * reliability reviews of the same governance repository read.
 *
 * @param remarks why there are none, where that is no good news
 */
public record Costs(List<Hurt> hurts, List<String> remarks) {

  private static final String INCIDENTS = "prr/reviews/reliability";
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  public Costs {
    hurts = List.copyOf(hurts);
    remarks = List.copyOf(remarks);
  }

  /**
   * The incidents of a half-year.
   *
   * @throws IOException when the tree cannot be read
   */
  public static Costs of(
      Workspace workspace, Optional<Organization> organization, Period period, LocalDate today)
      throws IOException {
    if (organization.isEmpty()
        || workspace.list(path -> path.isWithin(INCIDENTS)).files().isEmpty()) {
      return new Costs(List.of(), List.of());
    }
    Period last = Period.of(period.lastDay(), Length.QUARTER);
    Reading<ReliabilityReview> reading =
        ReliabilityFolder.read(workspace, organization.get(), last, today);
    return reading
        .value()
        .map(review -> new Costs(hurts(review.imported().incidents(), period), List.of()))
        .orElseGet(
            () ->
                new Costs(
                    List.of(), List.of("Minutes lost are missing: " + reading.problems().get(0))));
  }

  private static List<Hurt> hurts(List<Incident> incidents, Period period) {
    List<Hurt> hurts = new ArrayList<>();
    for (Incident incident : incidents) {
      Optional<Duration> lasted = incident.times().timeToRestore();
      if (incident.dependency().isPresent()
          && lasted.isPresent()
          && period.contains(incident.times().began())) {
        String dependency = Graph.key(incident.dependency().get());
        BigDecimal minutes =
            BigDecimal.valueOf(lasted.get().toSeconds()).divide(MINUTE, 1, RoundingMode.HALF_UP);
        incident
            .services()
            .forEach(
                service ->
                    hurts.add(new Hurt(incident.key(), dependency, Graph.key(service), minutes)));
      }
    }
    return hurts;
  }
}
