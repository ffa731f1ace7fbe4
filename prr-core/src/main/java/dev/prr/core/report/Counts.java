package dev.prr.core.report;

import dev.prr.core.rule.Severity;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** How many decisions of each kind, for one service or all. */
public record Counts(List<Decision> decisions) {

  public static Counts of(List<ServiceVerdict> services) {
    return new Counts(services.stream().flatMap(s -> s.decisions().stream()).toList());
  }

  /** One number for each kind, also where it is nought. */
  public Map<DecisionKind, Integer> byKind() {
    Map<DecisionKind, Integer> counts = new EnumMap<>(DecisionKind.class);
    for (DecisionKind kind : DecisionKind.values()) {
      counts.put(kind, count(kind));
    }
    return counts;
  }

  /** {@code 36 pass · 2 fail (1 blocker, 1 major) · 1 waived · 4 unknown · 9 not applicable}. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(count(DecisionKind.PASS) + " pass");
    int failed = count(Weight::isFailure);
    parts.add(failed == 0 ? "0 fail" : failed + " fail (" + weights() + ")");
    for (DecisionKind kind :
        List.of(DecisionKind.WAIVED, DecisionKind.ATTESTED, DecisionKind.BASELINED)) {
      if (count(kind) > 0) {
        parts.add(count(kind) + " " + kind.id());
      }
    }
    parts.add(count(Weight::isUnknown) + " unknown");
    parts.add(count(DecisionKind.NOT_APPLICABLE) + " not applicable");
    return String.join(" · ", parts);
  }

  private String weights() {
    List<String> parts = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      int number = count(d -> Weight.isFailure(d) && Weight.of(d) == weight);
      if (number > 0) {
        parts.add(number + " " + weight.name().toLowerCase(Locale.ROOT));
      }
    }
    return String.join(", ", parts);
  }

  /** {@code 1 blocker, 2 unknown that block}: what makes it not ready. */
  public String blocking() {
    List<String> parts = new ArrayList<>();
    int failed = count(d -> d.blocks() && Weight.isFailure(d));
    int unknown = count(d -> d.blocks() && Weight.isUnknown(d));
    if (failed > 0) {
      parts.add(plural(failed, Severity.BLOCKER.id()));
    }
    if (unknown > 0) {
      parts.add(unknown + " unknown that " + (unknown == 1 ? "blocks" : "block"));
    }
    return String.join(", ", parts);
  }

  public int count(DecisionKind kind) {
    return count(decision -> decision.kind() == kind);
  }

  public int count(Predicate<Decision> which) {
    return (int) decisions.stream().filter(which).count();
  }

  public static String plural(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
