package dev.prr.core.verdict;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.fact.Fact;
import dev.prr.core.policy.OnUnknown;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.ServiceContext;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import dev.prr.core.source.Location;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says what outcomes mean here and today.
 *
 * <p>A failed blocker fails, a failed major warns, a failed minor is a note. Before the day a rule
 * blocks it only warns, before the day it warns it is a note. A blocker that could not be judged
 * blocks unless policy lets it warn. Nothing else makes a service not ready.
 */
public final class Judge {

  private Judge() {}

  /** The answer for one service: a decision for each rule, and what they come to. */
  public static ServiceVerdict judge(
      ServiceContext service,
      Fact<String> team,
      Location descriptor,
      List<RuleResult> results,
      Policy policy,
      Waivers waivers) {
    Waiving waiving = new Waiving(service, policy, waivers);
    List<Decision> decisions =
        results.stream()
            .map(waiving::decide)
            .sorted(Comparator.comparing(Decision::ruleId))
            .toList();
    return new ServiceVerdict(
        service.service(),
        team,
        service.tier(),
        service.stage(),
        verdictOf(decisions),
        decisions,
        waiving.uses(decisions),
        List.of(),
        descriptor);
  }

  /**
   * What one outcome means.
   *
   * @param today the day of the run, UTC
   */
  public static Decision decide(
      RuleResult result, ServiceContext service, Policy policy, LocalDate today) {
    return switch (result.outcome()) {
      case PASSED -> settled(result, service, policy, passed(result));
      case NOT_APPLICABLE -> settled(result, service, policy, DecisionKind.NOT_APPLICABLE);
      case FAILED -> failed(result, service, policy, today);
      case UNKNOWN -> unknown(result, service, policy, today);
    };
  }

  /** The same with the waivers that may count here. */
  public static Decision decide(
      RuleResult result, ServiceContext service, Policy policy, Waivers waivers) {
    return new Waiving(service, policy, waivers).decide(result);
  }

  /** The gravest answer; inconclusive where there is no service at all. */
  public static Verdict overall(List<ServiceVerdict> services) {
    return services.stream()
        .map(ServiceVerdict::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.INCONCLUSIVE);
  }

  /** What decisions come to; inconclusive when no rule passed or failed. */
  public static Verdict verdictOf(List<Decision> decisions) {
    if (decisions.stream().anyMatch(Decision::blocks)) {
      return Verdict.NOT_READY;
    }
    if (decisions.stream().noneMatch(Judge::wasJudged)) {
      return Verdict.INCONCLUSIVE;
    }
    boolean warned = decisions.stream().anyMatch(d -> d.kind() == DecisionKind.WARN);
    return warned ? Verdict.READY_WITH_WARNINGS : Verdict.READY;
  }

  private static boolean wasJudged(Decision decision) {
    Outcome outcome = decision.result().outcome();
    return outcome == Outcome.PASSED || outcome == Outcome.FAILED;
  }

  private static DecisionKind passed(RuleResult result) {
    return result.attested() ? DecisionKind.ATTESTED : DecisionKind.PASS;
  }

  private static Decision settled(
      RuleResult result, ServiceContext service, Policy policy, DecisionKind kind) {
    Severity severity = severityOf(policy.adjusted(result.mustHave()), service);
    return new Decision(result, kind, severity, false, result.reason(), Optional.empty());
  }

  private static Decision failed(
      RuleResult result, ServiceContext service, Policy policy, LocalDate today) {
    MustHave rule = policy.adjusted(result.mustHave());
    Severity severity = severityOf(rule, service);
    Dates dates = Dates.of(rule.rollout(), service);
    if (severity == Severity.MINOR) {
      return decision(result, DecisionKind.NOTE, severity, "A minor must-have is not met.");
    }
    if (dates.notYetWarningOn(today)) {
      String reason = "It begins to count on " + dates.warnsFrom().orElseThrow() + ".";
      return dates.ahead(decision(result, DecisionKind.NOTE, severity, reason), today);
    }
    if (severity == Severity.MAJOR) {
      return decision(result, DecisionKind.WARN, severity, "A major must-have is not met.");
    }
    if (dates.notYetBlockingOn(today)) {
      Decision warning = decision(result, DecisionKind.WARN, severity, dates.whyOnlyWarned());
      return dates.ahead(warning, today);
    }
    String reason = "A blocker is not met.";
    return new Decision(result, DecisionKind.FAIL, severity, true, reason, Optional.empty());
  }

  private static Decision unknown(
      RuleResult result, ServiceContext service, Policy policy, LocalDate today) {
    MustHave rule = policy.adjusted(result.mustHave());
    Severity severity = severityOf(rule, service);
    Dates dates = Dates.of(rule.rollout(), service);
    if (severity != Severity.BLOCKER || dates.notYetWarningOn(today)) {
      return decision(result, DecisionKind.UNKNOWN, severity, result.reason());
    }
    if (dates.notYetBlockingOn(today)) {
      String reason = "It could not be judged. " + dates.whyOnlyWarned();
      return dates.ahead(decision(result, DecisionKind.WARN, severity, reason), today);
    }
    if (policy.onUnknown(rule) == OnUnknown.WARN) {
      String reason = "It could not be judged; policy lets that warn. " + result.reason();
      return decision(result, DecisionKind.WARN, severity, reason);
    }
    return new Decision(
        result, DecisionKind.UNKNOWN, severity, true, result.reason(), Optional.empty());
  }

  private static Decision decision(
      RuleResult result, DecisionKind kind, Severity severity, String reason) {
    return new Decision(result, kind, severity, false, reason, Optional.empty());
  }

  static Severity severityOf(MustHave rule, ServiceContext service) {
    return rule.severityFor(service.as()).orElse(Severity.MINOR);
  }
}
