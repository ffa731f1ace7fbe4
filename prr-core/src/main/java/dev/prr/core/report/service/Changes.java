package dev.prr.core.report.service;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.Verdicts;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is otherwise than it was at an earlier judgement of the service.
 *
 * @param since the day of that judgement
 * @param lines what changed, what got worse first; none where nothing did
 */
public record Changes(LocalDate since, List<Line> lines) {

  /**
   * One kind of change.
   *
   * @param rules the must-haves it is about; none where it is about the whole
   */
  public record Line(Tone tone, String what, List<String> rules) {}

  static Changes between(
      Judgement then, LocalDate since, ServiceVerdict now, Optional<Basis> basis) {
    return new Comparison(then, now, basis).changes(since);
  }

  /** Walks over both once. */
  private static final class Comparison {
    private final Judgement then;
    private final ServiceVerdict now;
    private final Optional<Basis> basis;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Ruling> before = new TreeMap<>();

    Comparison(Judgement then, ServiceVerdict now, Optional<Basis> basis) {
      this.then = then;
      this.now = now;
      this.basis = basis;
      then.rulings().forEach(ruling -> before.put(ruling.rule(), ruling));
    }

    Changes changes(LocalDate since) {
      verdict();
      List<String> failing = new ArrayList<>();
      List<String> mended = new ArrayList<>();
      List<String> worse = new ArrayList<>();
      List<String> fewer = new ArrayList<>();
      List<String> unknown = new ArrayList<>();
      List<String> excused = new ArrayList<>();
      List<String> added = new ArrayList<>();
      for (Decision decision : now.decisions()) {
        Ruling ruling = before.remove(decision.ruleId());
        boolean fails = Words.isFailure(decision);
        boolean failed = ruling != null && failed(ruling);
        if (ruling == null) {
          added.add(decision.ruleId());
        }
        if (fails && !failed) {
          failing.add(decision.ruleId());
        } else if (failed && isExcused(decision.kind())) {
          excused.add(decision.ruleId());
        } else if (Words.isUnknown(decision) && (ruling == null || !isUnknown(ruling))) {
          unknown.add(decision.ruleId());
        } else if (failed && !fails && !Words.isUnknown(decision)) {
          mended.add(decision.ruleId());
        } else if (fails && ruling != null) {
          int found = decision.result().findings().size();
          if (found > ruling.findingCount()) {
            worse.add(decision.ruleId());
          } else if (found < ruling.findingCount()) {
            fewer.add(decision.ruleId());
          }
        }
      }
      line(Tone.BAD, "Fails now", failing);
      line(Tone.WARN, "More findings", worse);
      line(Tone.OPEN, "Can no longer be judged", unknown);
      line(Tone.EXCUSED, "Excused now", excused);
      line(Tone.GOOD, "Mended", mended);
      line(Tone.GOOD, "Fewer findings", fewer);
      line(Tone.NOTE, "Asked for the first time", added);
      line(Tone.NOTE, "No longer asked", List.copyOf(before.keySet()));
      rules();
      return new Changes(since, List.copyOf(lines));
    }

    private void verdict() {
      if (then.verdict() != now.verdict()) {
        whole(
            Verdicts.tone(now.verdict()),
            Verdicts.word(now.verdict())
                + ", was "
                + Verdicts.word(then.verdict()).toLowerCase(Locale.ROOT));
      }
      if (then.tier() != now.tier()) {
        whole(Tone.NOTE, "Tier " + now.tier().id() + ", was " + then.tier().id());
      }
      if (then.stage() != now.stage()) {
        whole(Tone.NOTE, "Stage " + now.stage().id() + ", was " + then.stage().id());
      }
    }

    private void rules() {
      if (basis.isEmpty()) {
        return;
      }
      if (!basis.get().policy().equals(then.basis().policy())) {
        whole(Tone.NOTE, "Another policy is in force");
      }
      if (!basis.get().packs().equals(then.basis().packs())) {
        whole(Tone.NOTE, "Other rules, or other versions of them, are in force");
      }
    }

    private void whole(Tone tone, String what) {
      lines.add(new Line(tone, what, List.of()));
    }

    private void line(Tone tone, String what, List<String> rules) {
      if (!rules.isEmpty()) {
        lines.add(new Line(tone, what, List.copyOf(rules)));
      }
    }

    private static boolean failed(Ruling ruling) {
      return ruling.outcome() == Outcome.FAILED && !isExcused(ruling.decision());
    }

    private static boolean isUnknown(Ruling ruling) {
      return ruling.outcome() == Outcome.UNKNOWN;
    }

    private static boolean isExcused(DecisionKind kind) {
      return kind == DecisionKind.WAIVED || kind == DecisionKind.BASELINED;
    }
  }
}
