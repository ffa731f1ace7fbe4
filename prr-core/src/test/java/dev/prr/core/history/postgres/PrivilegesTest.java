package dev.prr.core.history.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.file.Samples;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the roles of docs/sql/roles.sql may do, and what not. */
final class PrivilegesTest {

  private static final String CANARY = "s3cr3t-canary";

  @TempDir Path root;
  private TestDatabase database;
  private SharedHistory owner;
  private SharedHistory pipeline;
  private SharedHistory board;

  @BeforeEach
  void three_logins() throws Exception {
    database = new TestDatabase();
    database.makeRoles();
    owner = login("prr_owner");
    pipeline = login("prr_append");
    board = login("prr_read");
  }

  private SharedHistory login(String role) throws SQLException {
    String user = role + "_" + database.name();
    database.execute("create role " + user + " login password '" + CANARY + "' in role " + role);
    return SharedHistory.at(
        database.at(root, TestDatabase.port(), Optional.of(new Login(user, CANARY))),
        root,
        Limits.DEFAULT);
  }

  private Connection as(String role) throws SQLException {
    Connection connection = database.connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set session authorization " + role + "_" + database.name());
    }
    return connection;
  }

  private static Run deposit(SharedHistory to, int number) throws HistoryException {
    Judgement judgement = Samples.judgement("checkout", number);
    Run run = Samples.run("r-" + number, Samples.NOON, judgement);
    assertEquals(Optional.empty(), to.deposit(run, List.of(judgement)).waiting());
    return run;
  }

  @Test
  void a_pipeline_appends_and_seals_and_a_board_reads() throws Exception {
    owner.seal(Samples.NOON);
    Run run = deposit(pipeline, 1);
    deposit(pipeline, 1);
    assertEquals(1, pipeline.seal(Samples.NOON).checkpoint().orElseThrow().size());
    LocalDate held = LocalDate.of(2026, 11, 1);
    pipeline.deposit(
        HeldReview.of(
            HeldReview.Kind.TOIL,
            HeldReview.Subject.team("payments"),
            held,
            held.plusMonths(3),
            HeldReview.Decision.HELD));
    assertEquals(List.of(run), SharedHistoryTest.runs(board));
    assertTrue(board.audit(Optional.empty(), Optional.empty()).isWhole());
    board.exportTo(root.resolve("out.jsonl"), HistoryFilter.ALL);
  }

  @Test
  void a_pipeline_can_neither_change_nor_read_nor_forge() throws Exception {
    owner.seal(Samples.NOON);
    deposit(pipeline, 1);
    for (String sql :
        List.of(
            "update prr.run set verdict = 'READY'",
            "update prr.judgement set record = record",
            "delete from prr.run",
            "delete from prr.pending",
            "truncate prr.judgement",
            "select count(*) from prr.run",
            "select record from prr.judgement",
            "insert into prr.link (sequence, kind, id, previous, hash) values (9, 'run', '', '', '')",
            "update prr.head set size = 0",
            "insert into prr.pending (kind, id) values ('run', 'x')",
            "insert into prr.run_service values ('', now(), 's', 't', 1, 'READY', '')",
            "insert into prr.run (id, record, verdict) values ('', '', 'READY')",
            "alter table prr.run disable trigger all",
            "drop table prr.run",
            "create table prr.mine (a int)")) {
      refused("prr_append", sql);
    }
    refused("prr_read", "insert into prr.run (id, record) values ('', '')");
    refused("prr_read", "select * from prr.seal(1)");
    refused("prr_read", "delete from prr.run");
  }

  private void refused(String role, String sql) throws SQLException {
    try (Connection connection = as(role);
        Statement statement = connection.createStatement()) {
      SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
      assertEquals("42501", refused.getSQLState(), sql);
    }
  }

  @Test
  void a_record_under_a_name_that_is_not_its_own_is_refused() throws Exception {
    owner.seal(Samples.NOON);
    try (Connection connection = as("prr_append");
        Statement statement = connection.createStatement()) {
      SQLException refused =
          assertThrows(
              SQLException.class,
              () ->
                  statement.execute(
                      "insert into prr.run (id, record) values (sha256('a'), '{\"instant\":"
                          + "\"2026-01-01T00:00:00Z\",\"verdict\":\"READY\",\"services\":[]}')"));
      assertEquals("23514", refused.getSQLState());
    }
  }

  @Test
  void who_may_not_make_the_tables_hears_who_may() throws Exception {
    String said = waiting(pipeline);
    assertTrue(said.contains("Run prr:history once as a login with the role prr_owner."), said);
    owner.runs(HistoryFilter.ALL, 1, run -> {});
    deposit(pipeline, 2);
    assertEquals(0, pipeline.deliver().waiting());
    assertEquals(2, SharedHistoryTest.runs(board).size());
  }

  private static String waiting(SharedHistory to) throws HistoryException {
    Judgement judgement = Samples.judgement("checkout", 1);
    Run run = Samples.run("r-1", Samples.NOON, judgement);
    return to.deposit(run, List.of(judgement)).waiting().orElseThrow();
  }

  @Test
  void a_wrong_password_is_told_without_a_credential() throws Exception {
    owner.seal(Samples.NOON);
    Login wrong = new Login("nobody-" + CANARY, "wrong-" + CANARY);
    SharedHistory locked =
        SharedHistory.at(
            database.at(root, TestDatabase.port(), Optional.of(wrong)), root, Limits.DEFAULT);
    String said = waiting(locked);
    assertTrue(said.contains("It refuses the login."), said);
    assertTrue(!said.contains(CANARY) && !wrong.toString().contains(CANARY), said);
    HistoryException unread =
        assertThrows(HistoryException.class, () -> locked.runs(HistoryFilter.ALL, 1, run -> {}));
    assertTrue(!unread.sentence().contains(CANARY), unread::sentence);
  }
}
