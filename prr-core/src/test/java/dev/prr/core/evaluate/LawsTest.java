package dev.prr.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.type.FactKind;
import dev.prr.core.fact.type.FactModel;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.read.RuleReader;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.Alert;
import dev.prr.core.service.Service;
import dev.prr.core.service.Tier;
import dev.prr.core.workspace.Limits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every condition over every service; random, from fixed seeds. */
final class LawsTest {

  private static final FactModel MODEL = FactModel.of(Service.class);
  private static final int SERVICES = 12;
  private static final int RULES_EACH = 25;
  private static final int OUTCOMES_EACH = 6;

  private interface Law {
    /**
     * @param settled what the service may turn out to be once nothing is unknown
     */
    void check(Rule rule, Service service, List<Service> settled);
  }

  /** The law for random rules over random services. */
  private static void forAll(long seed, Law law) {
    Random random = new Random(seed);
    RandomFacts facts = new RandomFacts(random);
    RandomConditions conditions = new RandomConditions(random);
    for (int s = 0; s < SERVICES; s++) {
      Service service = facts.make(Service.class);
      List<Service> settled =
          IntStream.range(0, OUTCOMES_EACH).mapToObj(i -> facts.settle(service)).toList();
      for (int r = 0; r < RULES_EACH; r++) {
        law.check(loadable(random, conditions), service, settled);
      }
    }
  }

  private static Rule loadable(Random random, RandomConditions conditions) {
    List<String> kinds = List.copyOf(MODEL.kinds().keySet());
    while (true) {
      String kind = random.nextInt(3) == 0 ? "service" : kinds.get(random.nextInt(kinds.size()));
      Optional<Rule> rule = rule(kind, conditions);
      if (rule.isPresent()) {
        return rule.get();
      }
    }
  }

  private static Optional<Rule> rule(String kind, RandomConditions conditions) {
    var type = MODEL.kind(kind).orElseThrow().type();
    String text =
        RuleText.with(
            "message: It fails.\nfor: %s\nwhen: %s\nrequire: %s\n"
                .formatted(kind, conditions.condition(type, 1), conditions.condition(type, 3)));
    return RuleReader.read(RuleText.yaml(text), "samples").rule();
  }

  private static Trace run(Condition condition, Frame frame, boolean detailed) {
    return new Conditions(
            new Circumstances(
                Tier.TIER1, Run.TODAY, Limits.DEFAULT, new Steps(1_000_000), detailed))
        .run(condition, frame);
  }

  private static List<Truth> truths(Rule rule, Service service) {
    return Subjects.of(rule.check().subjects(), service).frames().stream()
        .map(frame -> run(rule.check().require(), frame, false).truth())
        .toList();
  }

  @Test
  void however_the_unknowns_turn_out_true_stays_true_and_false_stays_false() {
    Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
    forAll(
        1,
        (rule, service, settled) -> {
          if (!keepsOrder(rule)) {
            return;
          }
          List<Truth> before = truths(rule, service);
          before.forEach(truth -> seen.merge(truth, 1, Integer::sum));
          for (Service outcome : settled) {
            List<Truth> after = truths(rule, outcome);
            for (int i = 0; i < before.size(); i++) {
              if (before.get(i) != Truth.UNKNOWN) {
                assertEquals(before.get(i), after.get(i), rule.check().require().text());
              }
            }
          }
        });
    assertEquals(3, seen.size(), seen::toString);
    seen.values().forEach(number -> assertTrue(number > 30, seen::toString));
  }

  /** Further things come behind those of a service, but in between those of its things. */
  private static boolean keepsOrder(Rule rule) {
    return rule.check().subjects().parent().flatMap(FactKind::parent).isEmpty();
  }

  @Test
  void a_rule_that_failed_or_passed_is_not_undone_by_what_becomes_known() {
    Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
    forAll(
        2,
        (rule, service, settled) -> {
          Outcome before = Run.judge(rule, service).outcome();
          seen.merge(before, 1, Integer::sum);
          for (Service outcome : settled) {
            Outcome after = Run.judge(rule, outcome).outcome();
            switch (before) {
              case FAILED -> assertEquals(Outcome.FAILED, after);
              case PASSED -> assertNotEquals(Outcome.FAILED, after);
              case NOT_APPLICABLE -> assertEquals(Outcome.NOT_APPLICABLE, after);
              case UNKNOWN -> {}
            }
          }
        });
    assertEquals(4, seen.size(), seen::toString);
  }

  @Test
  void unknown_always_says_why_and_failed_always_says_where() {
    forAll(
        3,
        (rule, service, settled) -> {
          RuleResult result = Run.judge(rule, service);
          assertEquals(result.outcome() == Outcome.FAILED, !result.findings().isEmpty());
          assertTrue(result.outcome() != Outcome.UNKNOWN || !result.gaps().isEmpty());
          assertTrue(!result.reason().isBlank());
        });
  }

  @Test
  void not_not_is_nothing_and_not_any_is_all_not() {
    forAll(
        4,
        (rule, service, settled) -> {
          Condition one = rule.check().require();
          Condition other = rule.check().when().orElseThrow();
          for (Frame frame : Subjects.of(rule.check().subjects(), service).frames()) {
            Truth truth = run(one, frame, false).truth();
            assertEquals(truth, run(not(not(one)), frame, false).truth());
            Condition any = new Condition.Any("", List.of(one, other));
            Condition all = new Condition.All("", List.of(not(one), not(other)));
            assertEquals(run(not(any), frame, false).truth(), run(all, frame, false).truth());
          }
        });
  }

  private static Condition not(Condition condition) {
    return new Condition.Not("", condition);
  }

  @Test
  void the_same_facts_give_the_same_trace_and_details_change_nothing() {
    forAll(
        5,
        (rule, service, settled) -> {
          assertEquals(Run.judge(rule, service), Run.judge(rule, service));
          for (Frame frame : Subjects.of(rule.check().subjects(), service).frames()) {
            Trace plain = run(rule.check().require(), frame, false);
            Trace detailed = run(rule.check().require(), frame, true);
            assertEquals(plain, run(rule.check().require(), frame, false));
            assertEquals(plain.truth(), detailed.truth());
            assertEquals(plain.gaps(), detailed.gaps());
            assertEquals(
                plain.deciding().decidingElements(), detailed.deciding().decidingElements());
          }
        });
  }

  @Test
  void steps_grow_with_the_facts_and_no_faster() {
    Random random = new Random(6);
    RandomConditions conditions = new RandomConditions(random);
    RandomFacts facts = new RandomFacts(random);
    Alert alert = facts.make(Alert.class);
    for (int loaded = 0; loaded < 60; ) {
      Optional<Rule> rule = rule("alert", conditions);
      if (rule.isPresent()) {
        loaded++;
        long ten = steps(rule.get(), alert, 10);
        assertEquals(10 * ten, steps(rule.get(), alert, 100), rule.get().check().toString());
      }
    }
  }

  private static long steps(Rule rule, Alert alert, int times) {
    List<Alert> alerts = new ArrayList<>();
    IntStream.range(0, times).forEach(i -> alerts.add(alert));
    Service service = Facts.make(Service.class, "alerts", Facts.list(alerts.toArray(Alert[]::new)));
    Steps steps = new Steps(Long.MAX_VALUE);
    Conditions run =
        new Conditions(new Circumstances(Tier.TIER1, Run.TODAY, Limits.DEFAULT, steps, false));
    Subjects.of(rule.check().subjects(), service)
        .frames()
        .forEach(frame -> run.run(rule.check().require(), frame));
    return steps.taken();
  }
}
