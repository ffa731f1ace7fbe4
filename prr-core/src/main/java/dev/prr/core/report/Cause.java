package dev.prr.core.report;

import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.Decision;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One reason why something could not be judged, with everything it leaves open.
 *
 * @param places where it lies, in order; none where a decision gives a reason without a place
 * @param rules that could not be judged because of it, in order
 * @param blocking those of them that block
 */
public record Cause(
    String detail, List<Location> places, List<String> rules, List<String> blocking) {

  public Cause {
    places = List.copyOf(places);
    rules = List.copyOf(rules);
    blocking = List.copyOf(blocking);
  }

  /** The reasons of these decisions, each once, those that block first. */
  public static List<Cause> of(Collection<Decision> unknown) {
    Map<String, Notes> causes = new LinkedHashMap<>();
    for (Decision decision : unknown) {
      for (Gap gap : decision.result().gaps()) {
        Notes notes =
            causes.computeIfAbsent(gap.reason() + gap.detail(), k -> new Notes(gap.detail()));
        notes.places.add(gap.place());
        notes.add(decision);
      }
      if (decision.result().gaps().isEmpty()) {
        causes.computeIfAbsent(decision.reason(), Notes::new).add(decision);
      }
    }
    return causes.values().stream()
        .map(Notes::cause)
        .sorted(Comparator.comparing(cause -> cause.blocking.isEmpty()))
        .toList();
  }

  /** A reason while it is put together. */
  private static final class Notes {
    private final String detail;
    private final Set<Location> places = new TreeSet<>();
    private final Set<String> rules = new TreeSet<>();
    private final Set<String> blocking = new TreeSet<>();

    Notes(String detail) {
      this.detail = detail;
    }

    void add(Decision decision) {
      rules.add(decision.ruleId());
      if (decision.blocks()) {
        blocking.add(decision.ruleId());
      }
    }

    Cause cause() {
      return new Cause(detail, List.copyOf(places), List.copyOf(rules), List.copyOf(blocking));
    }
  }
}
