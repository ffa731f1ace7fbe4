package dev.prr.core.history;

import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which runs are asked for; what is empty asks for nothing.
 *
 * @param from the first day, UTC
 * @param to the last day, UTC
 * @param rule only services with a decision about it
 * @param decision only services with such a decision, about that rule where one is named
 */
public record HistoryFilter(
    Optional<String> service,
    Optional<String> team,
    Optional<Tier> tier,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> rule,
    Optional<DecisionKind> decision) {

  /** Every run. */
  public static final HistoryFilter ALL =
      new HistoryFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Runs that judged the service. */
  public static HistoryFilter ofService(String service) {
    return new HistoryFilter(
        Optional.of(service),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The first month in which such a run can have been sealed, such as {@code 2026-11}, with a month
   * to spare for clocks that differ; empty text for any.
   */
  public String firstMonth() {
    return from.map(day -> YearMonth.from(day).minusMonths(1).toString()).orElse("");
  }

  /** Whether the run is one, as far as it says itself. */
  boolean mayWant(Run run) {
    LocalDate day = LocalDate.ofInstant(run.instant(), ZoneOffset.UTC);
    if (from.filter(day::isBefore).isPresent() || to.filter(day::isAfter).isPresent()) {
      return false;
    }
    return asksForService() ? run.services().stream().anyMatch(this::mayWant) : true;
  }

  /** Whether the run is one, also by what its judgements decided. */
  public boolean wants(Run run, Function<Digest, Found<Judgement>> judgements) {
    return mayWant(run)
        && (!asksForDecisions()
            || run.services().stream()
                .filter(this::mayWant)
                .anyMatch(service -> wants(judgements.apply(service.judgement()))));
  }

  private boolean asksForService() {
    return service.isPresent() || team.isPresent() || tier.isPresent() || asksForDecisions();
  }

  /** Whether the service of a run is one, as far as the run says. */
  public boolean mayWant(Run.ServiceJudgement judged) {
    return service.map(judged.service()::equals).orElse(true)
        && team.map(wanted -> judged.team().equals(Optional.of(wanted))).orElse(true)
        && (tier.isEmpty() || judged.tier().isEmpty() || judged.tier().equals(tier));
  }

  /** Whether a review is one: of that service or team, held in that time. */
  public boolean wants(HeldReview review) {
    return tier.isEmpty()
        && !asksForDecisions()
        && from.filter(review.held()::isBefore).isEmpty()
        && to.filter(review.held()::isAfter).isEmpty()
        && service.map(HeldReview.Subject::service).map(review.subject()::equals).orElse(true)
        && team.map(HeldReview.Subject::team).map(review.subject()::equals).orElse(true);
  }

  boolean asksForDecisions() {
    return rule.isPresent() || decision.isPresent();
  }

  /** Whether a judgement is one; a damaged one is, because nobody can say that it is not. */
  public boolean wants(Found<Judgement> found) {
    return !(found instanceof Found.Whole<Judgement> whole) || wants(whole.kept());
  }

  private boolean wants(Judgement judgement) {
    return tier.map(wanted -> judgement.tier() == wanted).orElse(true)
        && (!asksForDecisions() || judgement.rulings().stream().anyMatch(this::wants));
  }

  private boolean wants(Ruling ruling) {
    return rule.map(ruling.rule()::equals).orElse(true)
        && decision.map(wanted -> ruling.decision() == wanted).orElse(true);
  }
}
