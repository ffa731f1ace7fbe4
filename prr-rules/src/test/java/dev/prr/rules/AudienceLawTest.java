package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.rule.MustHave;
import dev.prr.core.service.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is right for a service and wrong for an upstream project is not asked of the latter. */
final class AudienceLawTest {

  /** Groups, and single items, that make no sense where nobody runs what is judged. */
  private static final List<String> FOR_WHAT_RUNS = List.of("SLO-", "ONC-", "ALR-07", "CAP-01");

  private static final List<String> ADVICE_UPSTREAM = List.of("RED-01", "ALR-04");

  @TestFactory
  Stream<DynamicTest> what_needs_somebody_who_runs_it_is_not_asked_of_an_upstream_project() {
    return Laws.forEachRule(
        folder -> {
          MustHave asked = Bench.rule(folder).mustHave();
          if (answers(asked, FOR_WHAT_RUNS)) {
            assertFalse(
                asked.audience().includes(Role.UPSTREAM_PROJECT),
                folder + " needs roles: [service, job, platform, datastore], or fewer");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> replicas_and_severities_are_advice_for_an_upstream_project() {
    return Laws.forEachRule(
        folder -> {
          MustHave asked = Bench.rule(folder).mustHave();
          if (answers(asked, ADVICE_UPSTREAM)) {
            assertTrue(
                asked.audience().isAdvisedOnly(Role.UPSTREAM_PROJECT),
                folder + " needs advisoryFor: [upstream-project]");
          }
        });
  }

  @Test
  void a_library_is_asked_for_no_objective_and_no_rota() {
    List<String> asked =
        RuleFolder.all().stream()
            .filter(folder -> Set.of("slo", "on-call").contains(folder.group()))
            .map(folder -> Bench.rule(folder).mustHave())
            .filter(rule -> rule.audience().includes(Role.LIBRARY))
            .map(MustHave::id)
            .toList();
    assertEquals(List.of(), asked);
  }

  private static boolean answers(MustHave rule, List<String> items) {
    return rule.catalogue().stream().anyMatch(id -> items.stream().anyMatch(id::startsWith));
  }
}
