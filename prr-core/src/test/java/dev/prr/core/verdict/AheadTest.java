package dev.prr.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.service.Service;
import dev.prr.core.service.Services;
import dev.prr.core.service.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AheadTest {

  private static Service service(String expires, String nextReview) {
    return Services.of(
            InMemoryTree.of(
                    "prr.yaml",
                    """
                    apiVersion: prr.dev/v1
                    kind: Service
                    metadata: { name: cart, team: shopping }
                    spec:
                      attestations:
                        - id: load-test
                          statement: Twice the peak was held.
                          evidence: https://wiki.example.org/load-test
                          attestedBy: shopping
                          date: 2026-01-01
                          expires: %s
                    """
                        .formatted(expires))
                .with(
                    "prr/review.yaml",
                    """
                    apiVersion: prr.dev/v1
                    kind: Review
                    lastReview: 2026-01-01
                    outcome: approved
                    roles: [sre]
                    nextReview: %s
                    """
                        .formatted(nextReview))
                .read(),
            List.of(),
            "cart",
            Vocabulary.COMMON)
        .services()
        .get(0);
  }

  private static List<Ahead> on(String today, Service service) {
    return Ahead.of(service, LocalDate.parse(today));
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, 0", "2026-06-01, 1", "2026-07-01, 1", "2026-07-02, 0"})
  void an_attestation_is_ahead_from_thirty_days_before_its_end(String today, int lines) {
    assertEquals(lines, on(today, service("2026-07-01", "2027-12-01")).size());
  }

  @ParameterizedTest
  @CsvSource({"2026-08-01, 0", "2026-08-02, 1", "2026-10-01, 1", "2026-10-02, 0"})
  void a_review_is_ahead_from_sixty_days_before_it_is_due(String today, int lines) {
    assertEquals(lines, on(today, service("2027-12-01", "2026-10-01")).size());
  }

  @Test
  void the_nearest_day_is_said_first_with_what_to_do() {
    List<Ahead> ahead = on("2026-06-30", service("2026-07-01", "2026-07-20"));
    assertEquals(
        List.of(
            "The attestation load-test ends tomorrow (2026-07-01);"
                + " look at the matter anew and renew it.",
            "The next review is due in 20 days (2026-07-20);"
                + " have the board look at the service and write its decision here."),
        ahead.stream().map(Ahead::sentence).toList());
    assertEquals(
        List.of("prr.yaml:11:16", "prr/review.yaml:6:13"),
        ahead.stream().map(one -> one.place().toString()).toList());
    assertEquals(
        "The attestation load-test ends today; look at the matter anew and renew it.",
        on("2026-07-01", service("2026-07-01", "2026-07-20")).get(0).sentence());
  }
}
