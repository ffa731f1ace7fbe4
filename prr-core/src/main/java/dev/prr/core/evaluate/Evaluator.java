package dev.prr.core.evaluate;

import dev.prr.core.fact.Gap;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.check.Check;
import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Service;
import dev.prr.core.service.Tier;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs one rule over one service. It keeps nothing between two rules, and what breaks one rule
 * breaks no other.
 */
public final class Evaluator {

  private final Limits limits;

  public Evaluator(Limits limits) {
    this.limits = limits;
  }

  /**
   * What the rule finds. Never throws on odd facts: what cannot be judged is unknown.
   *
   * @param as what the service is judged as, declared or not
   * @param today the day of the run, in UTC
   */
  public RuleResult judge(Rule rule, Service service, JudgedAs as, LocalDate today) {
    return judge(rule, service, as, circumstances(as.tier(), today, false)).result();
  }

  /** The same with the trace of every thing that was looked at. */
  public Explanation explain(Rule rule, Service service, JudgedAs as, LocalDate today) {
    return judge(rule, service, as, circumstances(as.tier(), today, true));
  }

  private Circumstances circumstances(Tier tier, LocalDate today, boolean detailed) {
    return new Circumstances(tier, today, limits, new Steps(limits.ruleSteps()), detailed);
  }

  private static Explanation judge(
      Rule rule, Service service, JudgedAs as, Circumstances circumstances) {
    MustHave asked = rule.mustHave();
    if (!asked.audience().includes(as.role())) {
      return notApplicable(rule, Reasons.notAskedOf(as.role()));
    }
    if (asked.severityFor(as.tier()).isEmpty()) {
      return notApplicable(rule, Reasons.notAskedFor(as.tier()));
    }
    if (!as.stage().hasReached(asked.stage())) {
      return notApplicable(rule, Reasons.notDue(rule, as.stage()));
    }
    return guarded(rule, service.place(), () -> run(rule, service, circumstances));
  }

  /** What goes wrong in here is a fault of PRR or of the rule's size, never a pass. */
  static Explanation guarded(Rule rule, Location place, Supplier<Explanation> run) {
    try {
      return run.get();
    } catch (Steps.Exhausted exhausted) {
      return unknown(
          rule,
          Gap.Reason.LIMIT,
          "The rule needs more steps over this service than it may take; make it simpler.",
          place);
    } catch (VirtualMachineError e) {
      if (e instanceof StackOverflowError) {
        return broken(rule, place, e);
      }
      throw e;
    } catch (Throwable e) {
      return broken(rule, place, e);
    }
  }

  private static Explanation broken(Rule rule, Location place, Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    String where = stack.length == 0 ? "" : " at " + stack[0];
    return unknown(
        rule,
        Gap.Reason.UNREADABLE,
        "PRR itself failed on this rule ("
            + e.getClass().getName()
            + where
            + "); please report it.",
        place);
  }

  private static Explanation unknown(Rule rule, Gap.Reason why, String detail, Location place) {
    List<Gap> gaps = List.of(new Gap(why, detail, place));
    return Explanation.without(rule, Outcome.UNKNOWN, gaps, Reasons.unknown(gaps));
  }

  private static Explanation notApplicable(Rule rule, String reason) {
    return Explanation.without(rule, Outcome.NOT_APPLICABLE, List.of(), reason);
  }

  private static Explanation run(Rule rule, Service service, Circumstances circumstances) {
    Check check = rule.check();
    Subjects subjects = Subjects.of(check.subjects(), service);
    circumstances.steps().take(subjects.frames().size());
    Conditions conditions = new Conditions(circumstances);
    Conditions without = Conditions.withoutStatements(circumstances);
    Findings findings = new Findings(rule, circumstances);
    Outcomes outcomes = new Outcomes(circumstances);
    for (Frame frame : subjects.frames()) {
      Judged met = judge(check, conditions, frame, circumstances.detailed());
      Judged judged =
          met.hangingOn(
              conditions.takeStatements(), () -> without.run(check.require(), frame).truth());
      outcomes.add(judged, () -> findings.of(frame, judged));
    }
    return outcomes.explain(rule, mayBeMore(check, subjects, conditions));
  }

  /** What was not read matters unless the rule cannot apply to it, whatever it is. */
  private static List<Gap> mayBeMore(Check check, Subjects subjects, Conditions conditions) {
    return Hole.gaps(
        subjects.holes(),
        hidden -> check.when().map(when -> conditions.run(when, hidden).truth()).orElse(Truth.TRUE),
        Truth.FALSE);
  }

  /** What does not apply is not judged, unless somebody wants to see it all. */
  private static Judged judge(Check check, Conditions conditions, Frame frame, boolean detailed) {
    String name = SubjectName.of(check.subjects(), frame);
    Optional<Trace> when = check.when().map(condition -> conditions.run(condition, frame));
    boolean applies = when.filter(trace -> trace.truth() == Truth.FALSE).isEmpty();
    Optional<Trace> require =
        applies || detailed
            ? Optional.of(conditions.run(check.require(), frame))
            : Optional.empty();
    return Judged.of(name, when, require);
  }
}
