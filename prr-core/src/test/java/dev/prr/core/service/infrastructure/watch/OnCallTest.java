package dev.prr.core.service.infrastructure.watch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.terraform.PlanText;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Scope;
import dev.prr.core.service.infrastructure.Infrastructure;
import org.junit.jupiter.api.Test;

final class OnCallTest {

  private static Fact<Boolean> bound(Repository repository) {
    Scope scope = repository.scope();
    return OnCall.bound(scope, Infrastructure.of(scope));
  }

  private static Fact<Boolean> bound(PlanText plan) {
    return bound(Repository.of("plan.json", plan.toString()));
  }

  private static boolean isUnknown(Fact<?> fact) {
    return !fact.isKnown() && !fact.isMissing();
  }

  private static PlanText pagerDuty(PlanText plan, String name) {
    String address = "pagerduty_service." + name;
    return plan.change(
            address,
            "[\"create\"]",
            "{\"name\": \"" + name + "\"}",
            "{\"escalation_policy\": true}",
            "{}")
        .configured(
            address,
            "{\"escalation_policy\": {\"references\": [\"pagerduty_escalation_policy.p\"]}}");
  }

  @Test
  void an_escalation_policy_or_a_team_calls_somebody() {
    assertTrue(bound(pagerDuty(new PlanText(), "orders")).is(true));
    assertTrue(
        bound(new PlanText().create("opsgenie_service.o", "{\"name\": \"o\", \"team_id\": \"1\"}"))
            .is(true));
    assertTrue(bound(new PlanText().create("pagerduty_service.o", "{\"name\": \"o\"}")).is(false));
  }

  @Test
  void of_several_the_one_with_the_name_of_the_service_counts() {
    PlanText others = pagerDuty(pagerDuty(new PlanText(), "orders"), "cart");
    assertTrue(isUnknown(bound(others)));
    assertTrue(bound(pagerDuty(others, "checkout_service")).is(true));
  }

  @Test
  void without_any_it_is_missing_and_unknown_where_one_is_written_without_a_plan() {
    assertTrue(bound(new PlanText()).isMissing());
    assertTrue(
        isUnknown(
            bound(
                new Repository()
                    .leftOut("main.tf", "resource_changes\npagerduty_service orders\n"))));
  }

  @Test
  void no_person_is_kept() {
    PlanText plan =
        pagerDuty(new PlanText(), "orders")
            .create("pagerduty_user.jane", "{\"name\": \"Jane Roe\", \"email\": \"j@example.com\"}")
            .create(
                "pagerduty_schedule.s", "{\"name\": \"s\", \"layer\": [{\"users\": [\"PJANE\"]}]}");
    Repository repository = Repository.of("plan.json", plan.toString());
    assertTrue(bound(repository).is(true));
    String kept = repository.artifacts().toString();
    assertFalse(kept.contains("Jane") || kept.contains("PJANE") || kept.contains("j@example.com"));
  }
}
