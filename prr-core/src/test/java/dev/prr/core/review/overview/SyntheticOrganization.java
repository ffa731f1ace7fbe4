package dev.prr.core.review.overview;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.history.file.QuickHistory;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An organization that never was: teams with services, and runs of them over months, in a history
 * as real runs make it. The same seed gives the same bytes. Services get better slowly; some fall
 * silent, some have waivers, some have odd names.
 */
public final class SyntheticOrganization {

  /** The last month there is. */
  public static final YearMonth LAST = YearMonth.of(2026, 10);

  private static final SortedSet<String> NO_PROPERTIES =
      Collections.unmodifiableSortedSet(new TreeSet<>());
  private static final String[] FIRST = {
    "billing", "cart", "catalogue", "checkout", "delivery", "feed", "gift", "identity", "invoice",
    "ledger", "loyalty", "mail", "offer", "order", "parcel", "pricing", "profile", "quote",
    "refund", "returns", "search", "stock", "tax", "ticket", "wallet"
  };
  private static final String[] SECOND = {
    "api", "batch", "cache", "events", "export", "gateway", "import", "index", "jobs", "store",
    "sync", "view", "worker", "archive", "portal"
  };
  private static final String[] PLACES = {
    "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbour", "iris", "juniper",
    "kestrel", "lagoon", "maple", "nectar", "opal", "pine"
  };

  private static final List<Tier> TIERS =
      List.of(Tier.TIER1, Tier.TIER1, Tier.TIER2, Tier.TIER2, Tier.TIER3, Tier.TIER3, Tier.TIER4);
  private static final List<Stage> STAGES = List.of(Stage.LAUNCH, Stage.OPERATE, Stage.OPERATE);

  private final int services;
  private final int months;
  private final int runsEachMonth;
  private final List<String> rules;
  private final Random chance;

  /**
   * @param runsEachMonth of each service
   */
  public SyntheticOrganization(int services, int months, int runsEachMonth, long seed) {
    this.services = services;
    this.months = months;
    this.runsEachMonth = runsEachMonth;
    this.rules = rules();
    this.chance = new Random(seed);
  }

  /** Services, months, runs each month and the folder whose {@code .prr/history} is made. */
  public static void main(String[] arguments) throws IOException {
    new SyntheticOrganization(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            7)
        .write(Path.of(arguments[3]));
  }

  /** The rules that count by default, as they are called in the packs that ship. */
  static List<String> rules() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/dev/prr/core/review/core-rules.txt"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Makes {@code .prr/history} in the folder. */
  public void write(Path root) throws IOException {
    QuickHistory history = new QuickHistory(root);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      members.add(new Member(i));
    }
    for (int month = 0; month < months; month++) {
      YearMonth now = LAST.minusMonths(months - 1L - month);
      for (Member member : members) {
        if (month < member.silentFrom) {
          member.runs(now, month, history);
        }
      }
    }
    history.done();
  }

  static String team(int number) {
    return PLACES[number % PLACES.length]
        + (number < PLACES.length ? "" : "-" + number / PLACES.length);
  }

  private final class Member {
    private final int number;
    private final String name;
    private final Optional<String> team;
    private final Tier tier;
    private final Stage stage;
    private final int silentFrom;
    private final double[] health;
    private final boolean waives;

    Member(int number) {
      this.number = number;
      int second = number / FIRST.length;
      String stem = FIRST[number % FIRST.length] + "-" + SECOND[second % SECOND.length];
      this.name = second < SECOND.length ? stem : stem + "-" + second / SECOND.length;
      this.team = number % 53 == 52 ? Optional.empty() : Optional.of(team(number / 8));
      this.tier = TIERS.get(chance.nextInt(TIERS.size()));
      this.stage = STAGES.get(chance.nextInt(STAGES.size()));
      this.silentFrom = chance.nextInt(20) == 0 ? 1 + chance.nextInt(months) : months;
      this.health = new double[rules.size()];
      for (int i = 0; i < health.length; i++) {
        health[i] = chance.nextDouble();
      }
      this.waives = chance.nextInt(6) == 0;
    }

    /** What is judged changes twice a month; the other runs see the same again. */
    void runs(YearMonth now, int month, QuickHistory history) throws IOException {
      int changesAt = runsEachMonth / 2;
      Judgement judgement = judgement(now, month, 0);
      for (int i = 0; i < runsEachMonth; i++) {
        if (i == changesAt && i > 0) {
          judgement = judgement(now, month, 1);
        }
        int day = 1 + i * (now.lengthOfMonth() - 1) / Math.max(1, runsEachMonth);
        Instant instant =
            now.atDay(day)
                .atTime(6 + number % 12, (number * 7 + i) % 60, number % 60, number)
                .toInstant(ZoneOffset.UTC);
        history.add(
            now,
            Run.of(
                "r-" + number + "-" + month + "-" + i,
                instant,
                judgement.verdict(),
                List.of(judgement),
                NO_PROPERTIES),
            List.of(judgement));
      }
    }

    private Judgement judgement(YearMonth now, int month, int half) {
      List<Ruling> rulings = new ArrayList<>();
      for (int i = 0; i < rules.size(); i++) {
        rulings.add(ruling(i, month));
      }
      Digest facts = digest(name + now + half);
      return new Judgement(
          name,
          team,
          new Basis(
              Optional.of(facts.hex().substring(0, 12)),
              Optional.empty(),
              "1.0.0",
              List.of(new Basis.Pack("core", "1.0.0", digest("core"))),
              digest("policy")),
          facts,
          tier,
          stage,
          verdict(rulings),
          rulings);
    }

    private Ruling ruling(int rule, int month) {
      double hard = (rule * 37 % 100) / 100.0;
      double better = 0.25 * month / Math.max(1, months);
      boolean asked = (rule + number) % 9 != 0 && (tier != Tier.TIER4 || rule % 3 != 0);
      if (!asked) {
        return ruling(rules.get(rule), Outcome.NOT_APPLICABLE, DecisionKind.NOT_APPLICABLE, 0);
      }
      if (health[rule] + better > 0.22 + 0.25 * hard) {
        return health[rule] > 0.985
            ? ruling(rules.get(rule), Outcome.PASSED, DecisionKind.ATTESTED, 0)
            : ruling(rules.get(rule), Outcome.PASSED, DecisionKind.PASS, 0);
      }
      if (health[rule] < 0.02) {
        return ruling(rules.get(rule), Outcome.UNKNOWN, DecisionKind.UNKNOWN, 0);
      }
      if (waives && rule % 4 == 0) {
        return ruling(rules.get(rule), Outcome.FAILED, DecisionKind.WAIVED, 1);
      }
      DecisionKind kind =
          switch (severity(rule)) {
            case BLOCKER -> DecisionKind.FAIL;
            case MAJOR -> DecisionKind.WARN;
            case MINOR -> DecisionKind.NOTE;
          };
      return ruling(rules.get(rule), Outcome.FAILED, kind, 1 + rule % 3);
    }

    private Severity severity(int rule) {
      int weight = rule % 5 + (tier == Tier.TIER1 ? 0 : tier == Tier.TIER2 ? 1 : 2);
      return weight < 2 ? Severity.BLOCKER : weight < 5 ? Severity.MAJOR : Severity.MINOR;
    }

    private Ruling ruling(String rule, Outcome outcome, DecisionKind kind, int findings) {
      List<String> fingerprints = new ArrayList<>();
      for (int i = 0; i < findings; i++) {
        fingerprints.add(digest(name + rule + i).hex());
      }
      return new Ruling(
          rule,
          outcome,
          kind,
          severity(rules.indexOf(rule)),
          fingerprints,
          findings,
          Optional.empty(),
          kind == DecisionKind.WAIVED ? List.of("W-" + (number % 7 + 1)) : List.of());
    }
  }

  private static Verdict verdict(List<Ruling> rulings) {
    return rulings.stream().anyMatch(ruling -> ruling.decision() == DecisionKind.FAIL)
        ? Verdict.NOT_READY
        : rulings.stream().anyMatch(ruling -> ruling.decision() == DecisionKind.WARN)
            ? Verdict.READY_WITH_WARNINGS
            : Verdict.READY;
  }

  private static Digest digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
