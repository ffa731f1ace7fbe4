package dev.prr.core.evaluate;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks up what a team states: a statement that counts is true, one that has ended, is too old or
 * lacks its evidence is unknown, none at all is false. Remembers those that counted.
 */
final class StatementTests {

  private final Sides sides;
  private final Circumstances circumstances;
  private final boolean asIfUnknown;
  private final Set<Attestation> counted = new LinkedHashSet<>();

  /**
   * @param asIfUnknown whether to answer as if nobody knew, to see what hangs on statements
   */
  StatementTests(Sides sides, Circumstances circumstances, boolean asIfUnknown) {
    this.sides = sides;
    this.circumstances = circumstances;
    this.asIfUnknown = asIfUnknown;
  }

  Answer run(Condition.Attested asked, Frame start) {
    if (asIfUnknown) {
      return Answer.unknown(List.of());
    }
    FactList<Attestation> all = serviceOf(start).attestations();
    circumstances.steps().take(1 + all.items().size());
    List<Attestation> meant =
        all.items().stream().filter(a -> !a.id().isKnown() || a.id().is(asked.id())).toList();
    List<Gap> gaps = new ArrayList<>();
    for (Attestation statement : meant) {
      List<Gap> flaws = flaws(statement, asked, start);
      if (flaws.isEmpty()) {
        counted.add(statement);
        return Answer.of(true);
      }
      gaps.addAll(flaws);
    }
    gaps.addAll(all.gaps());
    return gaps.isEmpty() ? Answer.of(false) : Answer.unknown(gaps);
  }

  /** The statements that counted since this was last asked. */
  List<Attestation> takeCounted() {
    List<Attestation> taken = List.copyOf(counted);
    counted.clear();
    return taken;
  }

  private List<Gap> flaws(Attestation statement, Condition.Attested asked, Frame start) {
    List<Gap> flaws = new ArrayList<>(statement.flawsOn(circumstances.today()));
    asked.fresh().flatMap(limit -> tooOld(statement, limit, start)).ifPresent(flaws::add);
    return flaws;
  }

  private Optional<Gap> tooOld(Attestation statement, Operand limit, Frame start) {
    Fact<LocalDate> date = statement.date();
    Fact<List<Object>> right = sides.right(limit, SimpleType.DURATION, start, date.place());
    if (right instanceof Fact.Unknown<?> unknown) {
      return Optional.of(unknown.gap());
    }
    return date.ifKnown()
        .map(day -> ChronoUnit.DAYS.between(day, circumstances.today()))
        .filter(days -> ValueTests.seconds(days).compareTo(longest(right)) > 0)
        .map(
            days ->
                new Gap(
                    Gap.Reason.STALE,
                    "The attestation "
                        + statement.id().ifKnown().orElse("here")
                        + " is "
                        + days
                        + " days old; it may be "
                        + SimpleType.DURATION.print(longest(right))
                        + " old, so look at it anew and date it again.",
                    date.place()));
  }

  private static BigDecimal longest(Fact<List<Object>> limit) {
    return (BigDecimal) limit.ifKnown().orElseThrow().get(0);
  }

  private static Service serviceOf(Frame start) {
    Frame frame = start;
    while (frame.around().isPresent()) {
      frame = frame.around().get();
    }
    return (Service) frame.value();
  }
}
