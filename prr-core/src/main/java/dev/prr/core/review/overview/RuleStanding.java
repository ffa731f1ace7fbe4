package dev.prr.core.review.overview;

import dev.prr.core.rule.MustHave;
import dev.prr.core.verdict.DecisionKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one rule stands over all services.
 *
 * @param mustHave what it asks for; empty where no loaded pack has it any more
 * @param services in how many services it was decided so, in their last runs
 * @param months for each month of the period
 */
public record RuleStanding(
    String rule,
    Optional<MustHave> mustHave,
    Map<DecisionKind, Integer> services,
    List<InMonth> months) {

  /**
   * One month of a rule, by the last run of each service in it.
   *
   * @param asked services that it asked something of
   * @param open services in which it failed and was not excused
   */
  public record InMonth(int asked, int open) {
    static final InMonth NONE = new InMonth(0, 0);
  }

  public RuleStanding {
    services = services.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(services));
    months = List.copyOf(months);
  }

  public int count(DecisionKind kind) {
    return services.getOrDefault(kind, 0);
  }

  /** In how many services it failed and is not excused. */
  public int open() {
    return count(DecisionKind.FAIL) + count(DecisionKind.WARN) + count(DecisionKind.NOTE);
  }

  /** How many services it asks something of. */
  public int asked() {
    return services.values().stream().mapToInt(Integer::intValue).sum()
        - count(DecisionKind.NOT_APPLICABLE);
  }

  /** As people are told it. */
  public String title() {
    return mustHave.map(MustHave::title).orElse(rule);
  }
}
