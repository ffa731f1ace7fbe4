package dev.prr.core.review.overview;

import dev.prr.core.policy.Level;
import dev.prr.core.review.overview.Maturity.Left;
import dev.prr.core.review.overview.Maturity.Why;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which level a service has reached. A level asks for all of its rules and all of those below
 * it. A waived failure is debt and not met; a rule that asks nothing of the service is met, unless
 * it is only due later in its life.
 */
public final class Levels {

  private final List<Level> levels;
  private final List<MustHave> rules;

  /**
   * @param levels the lowest first
   * @param rules as they count now
   */
  public Levels(List<Level> levels, List<MustHave> rules) {
    this.levels = List.copyOf(levels);
    this.rules = List.copyOf(rules);
  }

  /** The names, the lowest first. */
  public List<String> names() {
    return levels.stream().map(Level::name).toList();
  }

  /** Where a service stands that was judged so. */
  Maturity of(Optional<Tier> tier, Optional<Stage> stage, List<Mark> marks) {
    if (marks.isEmpty() || rules.isEmpty()) {
      return Maturity.NONE;
    }
    Map<String, Mark> byRule = new HashMap<>();
    marks.forEach(mark -> byRule.put(mark.rule(), mark));
    Optional<String> reached = Optional.empty();
    for (Level level : levels) {
      List<Left> left = left(level, tier, stage, byRule);
      if (!left.isEmpty()) {
        return new Maturity(reached, Optional.of(level.name()), left);
      }
      reached = Optional.of(level.name());
    }
    return new Maturity(reached, Optional.empty(), List.of());
  }

  private List<Left> left(
      Level level, Optional<Tier> tier, Optional<Stage> stage, Map<String, Mark> marks) {
    List<Left> left = new ArrayList<>();
    for (MustHave rule : rules) {
      if (counts(level, rule, tier)) {
        objection(rule, stage, mark(rule, marks))
            .ifPresent(why -> left.add(new Left(rule.id(), why)));
      }
    }
    level.rules().stream()
        .filter(id -> rules.stream().noneMatch(rule -> isCalled(id, rule)))
        .forEach(id -> left.add(new Left(id, Why.NOT_JUDGED)));
    left.sort(Comparator.comparing(Left::rule));
    return left;
  }

  /** A rule that is named counts always; one that belongs by its stage or group if it is asked. */
  private static boolean counts(Level level, MustHave rule, Optional<Tier> tier) {
    return level.names(rule)
        || (level.holds(rule)
            && tier.map(rule::severityFor)
                .orElse(Optional.empty())
                .filter(severity -> severity != Severity.MINOR)
                .isPresent());
  }

  private static boolean isCalled(String id, MustHave rule) {
    return rule.id().equals(id) || rule.formerly().contains(id);
  }

  /** Under its id, or under one it had when the run was recorded. */
  private static Optional<Mark> mark(MustHave rule, Map<String, Mark> marks) {
    Mark now = marks.get(rule.id());
    return now != null
        ? Optional.of(now)
        : rule.formerly().stream().filter(marks::containsKey).findFirst().map(marks::get);
  }

  private static Optional<Why> objection(
      MustHave rule, Optional<Stage> stage, Optional<Mark> found) {
    if (found.isEmpty()) {
      return Optional.of(Why.NOT_JUDGED);
    }
    return switch (found.get().decision()) {
      case PASS, ATTESTED -> Optional.empty();
      case NOT_APPLICABLE ->
          stage.map(reached -> reached.hasReached(rule.stage())).orElse(true)
              ? Optional.empty()
              : Optional.of(Why.NOT_DUE);
      case FAIL, WARN, NOTE -> Optional.of(Why.FAILED);
      case WAIVED, BASELINED -> Optional.of(Why.EXCUSED);
      case UNKNOWN -> Optional.of(Why.UNKNOWN);
    };
  }
}
