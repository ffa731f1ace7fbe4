package dev.prr.core.history.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.file.FileHistory;
import dev.prr.core.history.file.Samples;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Period;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.Limits;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database answers is what a folder answers, and it does not read all for it. */
final class FilterTest {

  private static final int RUNS = 60;

  @TempDir Path root;
  private final Random random = new Random(42);
  private TestDatabase database;
  private SharedHistory shared;
  private FileHistory folder;

  @BeforeEach
  void the_same_runs_in_both() throws Exception {
    database = new TestDatabase();
    shared = database.history(root);
    folder = Samples.beside(root, Limits.DEFAULT);
    for (int i = 0; i < RUNS; i++) {
      List<Judgement> judgements = new ArrayList<>();
      for (int s = 0; s <= random.nextInt(3); s++) {
        judgements.add(judgement("service-" + s));
      }
      Run run =
          Run.of(
              "r-" + i,
              Samples.NOON.plus(Duration.ofHours(5L * i)),
              Verdict.READY,
              judgements,
              Samples.NO_PROPERTIES);
      shared.deposit(run, judgements);
      folder.deposit(run, judgements);
    }
    folder.seal(Samples.NOON);
  }

  private Judgement judgement(String service) {
    return new Judgement(
        service,
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick("payments", "search")),
        Samples.BASIS,
        Samples.digest("facts"),
        pick(Tier.values()),
        Stage.LAUNCH,
        Verdict.READY,
        List.of(ruling("slo-exists"), ruling("alert-has-runbook")));
  }

  private Ruling ruling(String rule) {
    return new Ruling(
        rule,
        Outcome.PASSED,
        pick(DecisionKind.PASS, DecisionKind.FAIL, DecisionKind.WAIVED),
        Severity.MAJOR,
        List.of(),
        0,
        Optional.empty(),
        List.of());
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  @Test
  void a_database_answers_what_a_folder_answers() throws Exception {
    int found = 0;
    for (int i = 0; i < 80; i++) {
      HistoryFilter filter = anyFilter();
      int limit = pick(3, 50, Integer.MAX_VALUE);
      List<Run> expected = SharedHistoryTest.runs(folder, filter, limit);
      found += expected.size();
      assertEquals(expected, SharedHistoryTest.runs(shared, filter, limit), filter::toString);
    }
    assertTrue(found > RUNS, "the filters find nothing: " + found);
  }

  private HistoryFilter anyFilter() {
    LocalDate day = LocalDate.of(2026, 11, 22).plusDays(random.nextInt(25));
    return new HistoryFilter(
        maybe("service-" + random.nextInt(4)),
        maybe(pick("payments", "search", "nobody")),
        maybe(pick(Tier.values())),
        maybe(day),
        maybe(day.plusDays(random.nextInt(10))),
        maybe(pick("slo-exists", "alert-has-runbook", "no-rule")),
        maybe(pick(DecisionKind.FAIL, DecisionKind.WAIVED, DecisionKind.NOTE)));
  }

  @Test
  void a_page_goes_on_where_the_last_one_ended() throws Exception {
    RunQuery query = new RunQuery(HistoryFilter.ALL);
    List<String> ids = new ArrayList<>();
    try (Connection connection = database.connect()) {
      while (query.hasMore()) {
        query
            .page(connection, 7)
            .forEach(found -> ids.add(((Found.Whole<Run>) found).kept().runId()));
      }
    }
    assertEquals(
        SharedHistoryTest.runs(folder).stream().map(Run::runId).collect(Collectors.toList()), ids);
  }

  @Test
  void reviews_come_as_from_a_folder() throws Exception {
    for (int i = 0; i < 20; i++) {
      LocalDate held = LocalDate.of(2026, 1, 5).plusDays(i * 9L);
      HeldReview review =
          HeldReview.of(
              pick(HeldReview.Kind.values()),
              HeldReview.Subject.team(pick("payments", "search")),
              held,
              held.plusMonths(3),
              HeldReview.Decision.HELD);
      if (review.kind() == HeldReview.Kind.TOIL) {
        review = review.over(Period.parse("2026-Q1").orElseThrow());
      }
      assertEquals(folder.deposit(review), shared.deposit(review));
    }
    assertEquals(
        HeldReviews.of(folder, ReviewFilter.ALL), HeldReviews.of(shared, ReviewFilter.ALL));
    for (HeldReview.Kind kind : HeldReview.Kind.values()) {
      for (ReviewFilter filter :
          List.of(
              ReviewFilter.of(kind),
              ReviewFilter.of(kind, HeldReview.Subject.team("search")),
              ReviewFilter.of(kind, Period.parse("2026-Q1").orElseThrow()))) {
        assertEquals(HeldReviews.of(folder, filter), HeldReviews.of(shared, filter));
      }
    }
    assertTrue(shared.audit(Optional.empty(), Optional.empty()).isWhole());
  }

  @Test
  void the_latest_run_of_each_service_is_a_view() throws Exception {
    Set<String> expected = Set.of("service-0", "service-1", "service-2");
    List<String> services = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select l.service, l.instant = (select max(s.instant) from prr.run_service s where"
                    + " s.service = l.service) from prr.latest l")) {
      while (rows.next()) {
        services.add(rows.getString(1));
        assertTrue(rows.getBoolean(2));
      }
    }
    assertEquals(expected, Set.copyOf(services));
    assertEquals(3, services.size());
  }

  /** Over twenty thousand runs more, so that reading all would be dear. */
  @Test
  void no_query_reads_a_large_table_from_end_to_end() throws Exception {
    database.execute(
        "set session_replication_role = replica;with j as (insert into prr.judgement (id, service,"
            + " team, tier, stage, verdict, facts, decisions, record) select sha256(convert_to('j'"
            + " || i, 'UTF8')), 's' || i % 500, 't' || i % 50, 1 + i % 4, 'launch', 'READY', '',"
            + " array['=pass', 'a=pass', case when i % 1000 = 0 then 'slo-exists=waived' else"
            + " 'slo-exists=pass' end, case when i % 1000 = 0 then '=waived' else '=pass' end],"
            + " convert_to('j' || i, 'UTF8') from generate_series(1, 20000) i returning 1) select"
            + " count(*) from j;insert into prr.run (id, instant, verdict, record) select"
            + " sha256(convert_to('r' || i, 'UTF8')), '2025-01-01'::timestamptz + i * interval '20"
            + " minutes', 'READY', convert_to('r' || i, 'UTF8') from generate_series(1, 20000)"
            + " i;insert into prr.run_service (run, instant, service, team, tier, verdict,"
            + " judgement) select sha256(convert_to('r' || i, 'UTF8')), '2025-01-01'::timestamptz +"
            + " i * interval '20 minutes', 's' || i % 500, 't' || i % 50, 1 + i % 4, 'READY',"
            + " sha256(convert_to('j' || i, 'UTF8')) from generate_series(1, 20000) i;analyze;");
    Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 3, 1));
    checkPlan(HistoryFilter.ALL);
    checkPlan(HistoryFilter.ofService("s7"));
    checkPlan(filter("", "t7", "", null, Optional.empty()));
    checkPlan(filter("", "", "", null, day));
    checkPlan(filter("s7", "", "slo-exists", null, day));
    checkPlan(filter("", "t7", "slo-exists", DecisionKind.FAIL, day));
    checkPlan(filter("", "", "slo-exists", null, Optional.empty()));
    checkPlan(filter("", "", "slo-exists", DecisionKind.WAIVED, Optional.empty()));
    checkPlan(filter("", "", "", DecisionKind.WAIVED, Optional.empty()));
    checkPlan("select * from prr.latest", List.of());
    checkPlan(
        "select id, record from prr.judgement where id = any(array[sha256('a'), sha256('b')])",
        List.of());
  }

  private static HistoryFilter filter(
      String service, String team, String rule, DecisionKind decision, Optional<LocalDate> day) {
    return new HistoryFilter(
        Optional.of(service).filter(word -> !word.isEmpty()),
        Optional.of(team).filter(word -> !word.isEmpty()),
        Optional.empty(),
        day,
        day.map(first -> first.plusDays(30)),
        Optional.of(rule).filter(word -> !word.isEmpty()),
        Optional.ofNullable(decision));
  }

  private void checkPlan(HistoryFilter filter) throws Exception {
    List<Object> values = new ArrayList<>();
    String sql = new RunQuery(filter).sql(values);
    values.add(500);
    checkPlan(sql, values);
  }

  private void checkPlan(String sql, List<Object> values) throws Exception {
    try (Connection connection = database.connect();
        PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
      RunQuery.bind(connection, explain, values);
      StringBuilder plan = new StringBuilder();
      try (ResultSet rows = explain.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      assertTrue(plan.indexOf("Seq Scan") < 0, () -> sql + "\n" + plan);
    }
  }
}
