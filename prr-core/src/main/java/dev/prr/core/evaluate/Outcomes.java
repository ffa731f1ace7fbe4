package dev.prr.core.evaluate;

import dev.prr.core.fact.Gap;
import dev.prr.core.rule.Rule;
import dev.prr.core.service.Attestation;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gathers how each thing came out and says what that means for the rule: one failed is failed, else
 * one unknown is unknown, else one passed is passed.
 */
final class Outcomes {

  private static final Comparator<Finding> READING_ORDER =
      Comparator.comparing(Finding::place).thenComparing(Finding::subject);

  private final Circumstances circumstances;
  private final Map<Outcome, Integer> numbers = new EnumMap<>(Outcome.class);
  private final List<Judged> all = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Set<Attestation> statements = new LinkedHashSet<>();
  private final Set<Said> said = new HashSet<>();
  private int listed;
  private int judged;

  Outcomes(Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  /**
   * @param finding made only where one is listed
   */
  void add(Judged thing, Supplier<Finding> finding) {
    judged++;
    numbers.merge(thing.outcome(), 1, Integer::sum);
    gaps.addAll(thing.gaps());
    statements.addAll(thing.statements());
    if (thing.outcome() == Outcome.FAILED
        && findings.size() < circumstances.limits().findingsPerRule()) {
      list(finding.get());
    }
    if (circumstances.detailed()) {
      all.add(thing);
    }
  }

  /** Two things that give a reader the same sentence at the same place are one to mend. */
  private void list(Finding finding) {
    listed++;
    if (said.add(new Said(finding.subject(), finding.place(), finding.message()))) {
      findings.add(finding);
    }
  }

  private record Said(String subject, Location place, String message) {}

  /**
   * @param mayBeMore why there may be things that were not looked at
   */
  Explanation explain(Rule rule, List<Gap> mayBeMore) {
    List<Gap> reasons = Answer.union(Stream.of(mayBeMore, gaps, notListed()).flatMap(List::stream));
    findings.sort(READING_ORDER);
    Outcome outcome = outcome(!mayBeMore.isEmpty());
    String reason = reason(outcome, rule.check().subjects().name(), reasons);
    return new Explanation(
        new RuleResult(
            rule.mustHave(),
            outcome,
            findings,
            reasons,
            reason,
            judged,
            outcome == Outcome.PASSED ? List.copyOf(statements) : List.of()),
        all);
  }

  private Outcome outcome(boolean incomplete) {
    if (number(Outcome.FAILED) > 0) {
      return Outcome.FAILED;
    }
    if (number(Outcome.UNKNOWN) > 0 || incomplete) {
      return Outcome.UNKNOWN;
    }
    return number(Outcome.PASSED) > 0 ? Outcome.PASSED : Outcome.NOT_APPLICABLE;
  }

  private String reason(Outcome outcome, String kind, List<Gap> reasons) {
    return switch (outcome) {
      case FAILED -> Reasons.failed(kind, number(Outcome.FAILED), judged);
      case UNKNOWN -> Reasons.unknown(reasons);
      case PASSED -> Reasons.passed(kind, number(Outcome.PASSED), judged);
      case NOT_APPLICABLE -> Reasons.notApplicable(kind, judged);
    };
  }

  private List<Gap> notListed() {
    int more = number(Outcome.FAILED) - listed;
    return more == 0
        ? List.of()
        : List.of(
            new Gap(
                Gap.Reason.LIMIT,
                "Only the first "
                    + findings.size()
                    + " findings are listed; there are "
                    + more
                    + " more.",
                findings.get(findings.size() - 1).place()));
  }

  private int number(Outcome outcome) {
    return numbers.getOrDefault(outcome, 0);
  }
}
