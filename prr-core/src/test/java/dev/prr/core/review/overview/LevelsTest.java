package dev.prr.core.review.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.policy.Level;
import dev.prr.core.review.overview.Maturity.Left;
import dev.prr.core.review.overview.Maturity.Why;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.Waivable;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LevelsTest {

  private static final List<MustHave> RULES =
      List.of(
          rule("owned", Stage.EARLY, Severity.BLOCKER),
          rule("slo", Stage.LAUNCH, Severity.MAJOR),
          rule("nice", Stage.LAUNCH, Severity.MINOR),
          rule("drill", Stage.OPERATE, Severity.MAJOR));

  @Test
  void a_level_asks_for_its_rules_and_those_below_it() {
    assertEquals(
        new Maturity(
            Optional.empty(), Optional.of("bronze"), List.of(new Left("owned", Why.FAILED))),
        of(
            Stage.OPERATE,
            mark("owned", DecisionKind.FAIL),
            mark("slo", DecisionKind.PASS),
            mark("drill", DecisionKind.PASS)));
    assertEquals(
        new Maturity(Optional.of("gold"), Optional.empty(), List.of()),
        of(
            Stage.OPERATE,
            mark("owned", DecisionKind.PASS),
            mark("slo", DecisionKind.ATTESTED),
            mark("nice", DecisionKind.NOTE),
            mark("drill", DecisionKind.PASS)));
  }

  @Test
  void what_is_waived_unknown_or_not_in_the_run_is_left() {
    Mark owned = mark("owned", DecisionKind.PASS);
    assertEquals(
        List.of(new Left("slo", Why.EXCUSED)),
        of(Stage.OPERATE, owned, mark("slo", DecisionKind.WAIVED)).left());
    assertEquals(
        List.of(new Left("slo", Why.UNKNOWN)),
        of(Stage.OPERATE, owned, mark("slo", DecisionKind.UNKNOWN)).left());
    assertEquals(List.of(new Left("slo", Why.NOT_JUDGED)), of(Stage.OPERATE, owned).left());
  }

  @Test
  void a_rule_that_asks_nothing_is_met_unless_it_is_only_due_later() {
    Mark[] marks = {
      mark("owned", DecisionKind.PASS),
      mark("slo", DecisionKind.NOT_APPLICABLE),
      mark("drill", DecisionKind.NOT_APPLICABLE)
    };
    assertEquals(Optional.of("gold"), of(Stage.OPERATE, marks).level());
    Maturity launched = of(Stage.LAUNCH, marks);
    assertEquals(Optional.of("silver"), launched.level());
    assertEquals(List.of(new Left("drill", Why.NOT_DUE)), launched.left());
  }

  @Test
  void a_rule_that_is_named_counts_also_when_minor_and_also_when_no_pack_has_it() {
    Levels levels =
        new Levels(
            List.of(new Level("own", Set.of("nice", "elsewhere"), Set.of(), Set.of())), RULES);
    assertEquals(
        List.of(new Left("elsewhere", Why.NOT_JUDGED), new Left("nice", Why.FAILED)),
        levels
            .of(
                Optional.of(Tier.TIER1),
                Optional.of(Stage.OPERATE),
                List.of(mark("nice", DecisionKind.NOTE)))
            .left());
  }

  @Test
  void a_rule_is_found_under_the_id_it_had_when_the_run_was_recorded() {
    assertEquals(
        Optional.of("bronze"), of(Stage.EARLY, mark("owned-formerly", DecisionKind.PASS)).level());
  }

  private static Maturity of(Stage stage, Mark... marks) {
    return new Levels(Level.COMMON, RULES)
        .of(Optional.of(Tier.TIER1), Optional.of(stage), List.of(marks));
  }

  private static Mark mark(String rule, DecisionKind kind) {
    return new Mark(rule, kind, Severity.MAJOR, 0, List.of());
  }

  private static MustHave rule(String id, Stage stage, Severity severity) {
    return new MustHave(
        id,
        List.of(),
        "sample",
        Set.of("core"),
        "Title of " + id,
        "Why.",
        "Fix.",
        List.of(),
        Map.of(Tier.TIER1, severity),
        Audience.EVERYBODY,
        stage,
        Rollout.ALWAYS,
        Waivable.AS_ALL,
        List.of(),
        List.of(id + "-formerly"));
  }
}
