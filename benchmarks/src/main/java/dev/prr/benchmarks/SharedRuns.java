package dev.prr.benchmarks;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/** Runs of a thousand services by 300 rules, spread over a year, the same for the same number. */
final class SharedRuns {

  static final int RULES = 300;
  static final Instant START = Instant.parse("2025-12-01T00:00:00Z");

  private static final int SERVICES = 1000;
  private static final int TEAMS = 100;
  private static final List<Tier> TIERS = List.of(Tier.TIER1, Tier.TIER2, Tier.TIER3, Tier.TIER4);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Basis BASIS =
      new Basis(
          Optional.of("4f1d0e2c9b7a"),
          Optional.empty(),
          "1.0.0",
          List.of(new Basis.Pack("core", "1.0.0", digest("core"))),
          digest("policy"));

  private final Random random = new Random(7);
  private final int runs;

  SharedRuns(int runs) {
    this.runs = runs;
  }

  Run envelope(String id, int number, Judgement judgement) {
    Instant instant = START.plus(YEAR.multipliedBy(number).dividedBy(runs));
    return Run.of(id, instant, judgement.verdict(), List.of(judgement), new TreeSet<>());
  }

  Judgement judgement(int number) {
    int service = number % SERVICES;
    List<Ruling> rulings = new ArrayList<>();
    for (int rule = 0; rule < RULES; rule++) {
      rulings.add(ruling("rule-" + rule, number));
    }
    return new Judgement(
        "service-" + service,
        Optional.of("team-" + service % TEAMS),
        BASIS,
        digest("facts " + number),
        TIERS.get(service % TIERS.size()),
        Stage.OPERATE,
        Verdict.READY_WITH_WARNINGS,
        rulings);
  }

  /** Six of ten pass, one fails with a finding, one in five hundred is waived. */
  private Ruling ruling(String rule, int number) {
    int dice = random.nextInt(500);
    boolean failed = dice < 50;
    DecisionKind decision =
        dice == 0
            ? DecisionKind.WAIVED
            : failed
                ? DecisionKind.FAIL
                : dice < 350 ? DecisionKind.PASS : DecisionKind.NOT_APPLICABLE;
    return new Ruling(
        rule,
        failed ? Outcome.FAILED : dice < 350 ? Outcome.PASSED : Outcome.NOT_APPLICABLE,
        decision,
        Severity.MAJOR,
        failed ? List.of(digest(rule + number).hex()) : List.of(),
        failed ? 1 : 0,
        Optional.empty(),
        List.of());
  }

  private static Digest digest(String of) {
    return Digest.of(of.getBytes(StandardCharsets.UTF_8));
  }
}
