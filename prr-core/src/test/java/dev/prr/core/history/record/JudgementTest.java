package dev.prr.core.history.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.fact.Fact;
import dev.prr.core.history.file.Samples;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.Waivable;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class JudgementTest {

  private static final Location PLACE = Location.startOf(new SourcePath("secret-path/app.yaml"));

  @Test
  void a_judgement_is_this_row_of_bytes() {
    assertEquals(
        "{\"commit\":\"4f1d0e2c9b7a\","
            + "\"decisions\":["
            + "{\"decision\":\"fail\",\"findings\":[\""
            + Samples.digest("a0")
            + "\"],"
            + "\"outcome\":\"failed\",\"rule\":\"a\",\"severity\":\"blocker\"},"
            + "{\"decision\":\"pass\",\"findings\":[],"
            + "\"outcome\":\"passed\",\"rule\":\"b\",\"severity\":\"major\"}],"
            + "\"engine\":\"1.0.0\","
            + "\"facts\":\""
            + Samples.digest("facts")
            + "\","
            + "\"packs\":[{\"digest\":\""
            + Samples.digest("core")
            + "\","
            + "\"name\":\"core\",\"version\":\"1.0.0\"}],"
            + "\"policy\":\""
            + Samples.digest("policy")
            + "\","
            + "\"schema\":2,\"service\":\"checkout\",\"stage\":\"launch\",\"team\":\"shop\",\"tier\":1,"
            + "\"verdict\":\"NOT_READY\"}",
        text(judgement(List.of(Samples.passed("b"), Samples.failed("a", 1)))));
  }

  @Test
  void the_order_in_which_things_were_found_changes_nothing() {
    List<Ruling> rulings =
        new ArrayList<>(IntStream.range(0, 20).mapToObj(i -> Samples.failed("r" + i, i)).toList());
    Digest id = judgement(rulings).id();
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(rulings, new Random(seed));
      assertEquals(id, judgement(rulings).id());
    }
  }

  @Test
  void another_decision_is_another_record() {
    assertNotEquals(
        judgement(List.of(Samples.failed("a", 1))).id(),
        judgement(List.of(Samples.failed("a", 2))).id());
  }

  @Test
  void no_message_value_or_path_gets_into_the_record() {
    Judgement judgement =
        Judgement.of(verdict(List.of(decision("a", 3))), Samples.BASIS, FACTS, Limits.DEFAULT);
    String text = text(judgement);
    assertFalse(text.contains("secret"), text);
    assertEquals(3, judgement.rulings().get(0).findings().size());
  }

  @Test
  void findings_too_many_for_a_record_are_folded_to_count_and_digest() {
    List<Decision> many = IntStream.range(0, 10).mapToObj(i -> decision("r" + i, 500)).toList();
    Judgement judgement = Judgement.of(verdict(many), Samples.BASIS, FACTS, Limits.DEFAULT);
    assertTrue(judgement.bytes().length <= Limits.DEFAULT.recordBytes());
    Ruling ruling = judgement.rulings().get(0);
    assertEquals(500, ruling.findingCount());
    assertTrue(ruling.findings().isEmpty());
    assertNotEquals(ruling.folded(), judgement.rulings().get(1).folded());
    assertEquals(judgement.id(), reversed(many).id());
  }

  @Test
  void a_team_is_kept_by_its_id_and_by_nothing_that_could_be_a_name() {
    assertEquals(Optional.of("payments"), teamKept("payments"));
    assertEquals(Optional.of("acme/payments-eu.2"), teamKept("acme/payments-eu.2"));
    for (String team : List.of("", "Some Body", "some.body@example.com", "a:b", "x".repeat(65))) {
      assertEquals(Optional.empty(), teamKept(team), team);
    }
  }

  private static Optional<String> teamKept(String team) {
    ServiceVerdict verdict =
        new ServiceVerdict(
            "checkout",
            Fact.known(team, PLACE),
            Tier.TIER1,
            Stage.LAUNCH,
            Verdict.READY,
            List.of(),
            PLACE);
    return Judgement.of(verdict, Samples.BASIS, FACTS, Limits.DEFAULT).team();
  }

  private static Judgement reversed(List<Decision> decisions) {
    List<Decision> reversed = new ArrayList<>(decisions);
    Collections.reverse(reversed);
    return Judgement.of(verdict(reversed), Samples.BASIS, FACTS, Limits.DEFAULT);
  }

  @Test
  void a_branch_name_is_no_commit() {
    for (String branch : List.of("main", "fix-checkout-timeout", "ABCDEF0", "abc")) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new Basis(Optional.of(branch), Optional.empty(), "1", List.of(), Samples.digest("p")),
          branch);
    }
  }

  private static final Digest FACTS = Samples.digest("facts");

  private static Judgement judgement(List<Ruling> rulings) {
    return new Judgement(
        "checkout",
        Optional.of("shop"),
        Samples.BASIS,
        FACTS,
        Tier.TIER1,
        Stage.LAUNCH,
        Verdict.NOT_READY,
        rulings);
  }

  private static ServiceVerdict verdict(List<Decision> decisions) {
    return new ServiceVerdict(
        "checkout",
        Fact.known("a secret team", PLACE),
        Tier.TIER1,
        Stage.LAUNCH,
        Verdict.NOT_READY,
        decisions,
        PLACE);
  }

  private static Decision decision(String rule, int findings) {
    MustHave mustHave =
        new MustHave(
            rule,
            List.of("ALR-01"),
            "alerting",
            Set.of("core"),
            "secret title",
            "secret why",
            "secret fix",
            List.of("secret false positive"),
            Map.of(Tier.TIER1, Severity.BLOCKER),
            Audience.EVERYBODY,
            Stage.LAUNCH,
            Rollout.ALWAYS,
            Waivable.AS_ALL,
            List.of(),
            List.of());
    List<Finding> found =
        IntStream.range(0, findings)
            .mapToObj(
                i ->
                    new Finding(
                        "secret-subject",
                        PLACE,
                        List.of(),
                        "secret message",
                        Samples.digest(rule + i).hex()))
            .toList();
    RuleResult result =
        new RuleResult(
            mustHave, Outcome.FAILED, found, List.of(), "secret reason", findings, List.of());
    return new Decision(
        result, DecisionKind.FAIL, Severity.BLOCKER, true, "secret reason", Optional.empty());
  }

  private static String text(Kept record) {
    return new String(record.bytes(), StandardCharsets.UTF_8);
  }
}
