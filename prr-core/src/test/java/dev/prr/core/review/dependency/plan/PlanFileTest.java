package dev.prr.core.review.dependency.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Problem;
import dev.prr.core.review.dependency.graph.Copies;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.NodeKind;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanFileTest {

  private static final String WHOLE =
      """
      apiVersion: prr.dev/v1
      kind: DependencyPlans
      spec:
        held: 2026-11-20
        roles: [leadership, platform]
        names: {Checkout-V2: checkout}
        ignored: [otel-collector]
        known:
          - name: card-payments
            team: payments
            kind: external
            promise: 99.95%
            copies: 2
            serviceLevels: [gold]
            needs: [{name: dns, criticality: hard}]
        plans:
          - dependency: Orders-DB
            decision: mitigate
            detect: Alert OrdersDatabaseUnreachable
            effectiveness: did-not-work
            nextReview: 2027-05-31
            tasks:
              - {id: standby, task: A standby in a second zone., team: databases, due: 2026-12-31, status: open}
      """;

  private static PlanFile read(String text) {
    return PlanFile.read(new SourceText(new SourcePath("plans.yaml"), text), Limits.DEFAULT);
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void a_file_of_plans_is_read_whole() {
    Plans plans = read(WHOLE).plans().orElseThrow();
    assertEquals("checkout", plans.names().get("checkout-v2"));
    Node card = plans.known().get(0);
    assertEquals(NodeKind.EXTERNAL, card.kind());
    assertEquals(Copies.REDUNDANT, card.copies());
    assertEquals("99.95%", card.promise().orElseThrow().toString());
    assertTrue(plans.needs().get(0).isHard());
    Plan plan = plans.of("orders-db").orElseThrow();
    assertEquals(Plan.Decision.MITIGATE, plan.decision());
    assertEquals(Plan.Effectiveness.DID_NOT_WORK, plan.effectiveness().orElseThrow());
    assertTrue(plan.tasks().get(0).isLateOn(LocalDate.parse("2027-01-01")));
    assertEquals("plans.yaml:17:19", plan.place());
  }

  @Test
  void a_misspelt_key_is_told_with_its_place_and_the_right_spelling() {
    String found = problems(WHOLE.replace("effectiveness", "efectiveness")).get(0);
    assertTrue(found.startsWith("plans.yaml:20:7 "), found);
    assertTrue(found.contains("Did you mean effectiveness?"), found);
  }

  @Test
  void a_decision_rests_on_a_reason_or_on_tasks() {
    String accepted =
        """
        apiVersion: prr.dev/v1
        kind: DependencyPlans
        spec:
          held: 2026-11-20
          plans:
            - {dependency: a, decision: accept}
            - {dependency: A, decision: replace}
            - dependency: b
              decision: mitigate
              tasks: [{id: t, task: Do it., team: x, due: 2026-12-01, status: dropped}]
        """;
    List<String> found = problems(accepted);
    assertEquals(5, found.size(), found.toString());
    assertTrue(found.get(0).contains("who was there"));
    assertTrue(found.get(1).contains("accepted without a reason"));
    assertTrue(found.get(2).contains("written already"));
    assertTrue(found.get(3).contains("there is no task"));
    assertTrue(found.get(4).contains("nothing says why"));
  }

  @Test
  void nobody_is_named_and_no_document_or_two_are_refused() {
    assertTrue(
        problems(WHOLE.replace("team: databases", "team: user:somebody"))
            .get(0)
            .contains("person"));
    assertTrue(problems("").get(0).contains("0 documents"));
    assertTrue(problems(WHOLE + "---\n" + WHOLE).get(0).contains("2 documents"));
    assertTrue(problems("spec: [").get(0).contains("could not be read"));
  }
}
