package dev.prr.core.verdict;

import dev.prr.core.fact.Named;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.Review;
import dev.prr.core.service.Service;
import dev.prr.core.source.Location;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What still counts today and soon will not. It changes no verdict.
 *
 * @param on its last day, inclusive, UTC
 * @param sentence what ends, when, and what to do
 */
public record Ahead(Kind kind, LocalDate on, String sentence, Location place) {

  /** From how many days before a review is due people are told. */
  static final int REVIEW_SOON = 60;

  /** From how many days before an attestation ends people are told. */
  static final int ATTESTATION_SOON = 30;

  /** What ends. */
  public enum Kind implements Named {
    REVIEW,
    ATTESTATION
  }

  /** All of a service, the nearest day first. */
  public static List<Ahead> of(Service service, LocalDate today) {
    List<Ahead> ahead = new ArrayList<>();
    review(service.review(), today).ifPresent(ahead::add);
    for (Attestation attestation : service.attestations().items()) {
      attestation(attestation, today).ifPresent(ahead::add);
    }
    ahead.sort(
        Comparator.comparing(Ahead::on).thenComparing(Ahead::place).thenComparing(Ahead::sentence));
    return List.copyOf(ahead);
  }

  private static Optional<Ahead> review(Review review, LocalDate today) {
    return review
        .due()
        .ifKnown()
        .filter(day -> isSoon(day, today, REVIEW_SOON))
        .map(
            day ->
                new Ahead(
                    Kind.REVIEW,
                    day,
                    "The next review "
                        + when("is due", day, today)
                        + "; have the board look at the service and write its decision here.",
                    review.due().place()));
  }

  private static Optional<Ahead> attestation(Attestation attestation, LocalDate today) {
    return attestation
        .expires()
        .ifKnown()
        .filter(day -> isSoon(day, today, ATTESTATION_SOON))
        .map(
            day ->
                new Ahead(
                    Kind.ATTESTATION,
                    day,
                    "The attestation "
                        + attestation.id().ifKnown().orElse("(without an id)")
                        + " "
                        + when("ends", day, today)
                        + "; look at the matter anew and renew it.",
                    attestation.expires().place()));
  }

  private static boolean isSoon(LocalDate day, LocalDate today, int days) {
    long left = ChronoUnit.DAYS.between(today, day);
    return left >= 0 && left <= days;
  }

  private static String when(String verb, LocalDate day, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, day);
    if (left == 0) {
      return verb + " today";
    }
    return verb + (left == 1 ? " tomorrow (" : " in " + left + " days (") + day + ")";
  }
}
