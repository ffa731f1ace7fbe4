package dev.prr.core.evaluate;

import static dev.prr.core.evaluate.Facts.list;
import static dev.prr.core.evaluate.Facts.make;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.Alert;
import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Role;
import dev.prr.core.service.Service;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.workspace.Limits;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tree of a judgement, each node with its value and where it was read. */
final class ExplanationTest {

  private static final Service SERVICE =
      make(
          Service.class,
          "name",
          "shop",
          "alerts",
          list(
              make(Alert.class, "name", "a", "paging", true, "hold", Duration.ofMinutes(2)),
              make(Alert.class, "name", "b", "paging", Facts.unknown())));

  private static Explanation explain(String keys) {
    Rule rule = RuleText.rule(RuleText.with(keys));
    return new Evaluator(Limits.DEFAULT)
        .explain(rule, SERVICE, new JudgedAs(Tier.TIER1, Stage.LAUNCH, Role.SERVICE), Run.TODAY);
  }

  private static String shown(Trace trace) {
    String read = trace.read().map(r -> " = " + r.shown() + " at " + r.places().get(0)).orElse("");
    String line = trace.form() + " " + trace.text() + read + " -> " + trace.truth().id() + "\n";
    return line
        + trace.parts().stream().map(part -> shown(part).indent(2)).collect(Collectors.joining());
  }

  @Test
  void every_part_is_shown_also_where_the_outcome_was_certain() {
    Explanation explanation =
        explain(
            """
            message: It fails.
            for: service
            require:
              anyOf:
                - name: shop
                - alerts: { some: { paging: true, hold: { not: { atLeast: 5m }, ifMissing: false } } }
            """);
    assertEquals(
        """
        ANY anyOf: [{ name: shop }, { alerts: { some: { paging: true, hold: { not: { atLeast: 5m }, ifMissing: false } } } }] -> true
          PATH name: shop = shop at a.yaml:1:1 -> true
            TEST equals: shop -> true
          PATH alerts: { some: { paging: true, hold: { not: { atLeast: 5m }, ifMissing: false } } } = a, b at a.yaml:500:1 -> true
            TEST some: { paging: true, hold: { not: { atLeast: 5m }, ifMissing: false } } -> true
              ELEMENT a.yaml:100:1 -> true
                ALL { paging: true, hold: { not: { atLeast: 5m }, ifMissing: false } } -> true
                  PATH paging: true = true at a.yaml:4:1 -> true
                    TEST equals: true -> true
                  PATH hold: { not: { atLeast: 5m }, ifMissing: false } = 2m at a.yaml:9:1 -> true
                    NOT not: { atLeast: 5m } -> true
                      TEST atLeast: 5m -> false
              ELEMENT a.yaml:100:1 -> false
                ALL { paging: true, hold: { not: { atLeast: 5m }, ifMissing: false } } -> false
                  PATH paging: true = (unknown: unrendered) at templates/web.yaml:1:1 -> unknown
                    TEST equals: true -> unknown
                  PATH hold: { not: { atLeast: 5m }, ifMissing: false } = (none) at a.yaml:9:1 -> false
                    NOT not: { atLeast: 5m } -> true
                      TEST atLeast: 5m -> false
        """,
        shown(explanation.judged().get(0).require().orElseThrow()));
  }

  @Test
  void each_thing_is_listed_with_its_outcome_also_where_the_rule_does_not_apply() {
    Explanation explanation =
        explain(
            """
            message: It fails.
            for: alert
            when: { name: a }
            require: { paging: true }
            """);
    assertEquals(
        List.of("alert/a PASSED", "alert/b NOT_APPLICABLE"),
        explanation.judged().stream().map(j -> j.subject() + " " + j.outcome()).toList());
    assertEquals(true, explanation.judged().get(1).require().isPresent());
  }

  @Test
  void a_verdict_alone_keeps_no_trace() {
    assertEquals(Outcome.PASSED, Run.outcome("alert", "name: { in: [a, b] }", SERVICE));
    Explanation explanation =
        explain("message: M\nfor: alert\nrequire: { name: { in: [a, b] } }\n");
    RuleResult result = Run.judge("alert", "name: { in: [a, b] }", SERVICE);
    assertEquals(result.outcome(), explanation.result().outcome());
    assertEquals(result.reason(), explanation.result().reason());
  }
}
