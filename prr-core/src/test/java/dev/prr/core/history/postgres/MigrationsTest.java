package dev.prr.core.history.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.file.Samples;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {

  @TempDir Path root;

  @Test
  void every_file_is_in_the_list_and_they_count_from_one() throws Exception {
    Path folder = Path.of("src/main/resources/dev/prr/core/history/postgres");
    try (var files = Files.list(folder)) {
      List<String> numbered =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> Character.isDigit(name.charAt(0)))
              .sorted()
              .toList();
      assertEquals(Migrations.FILES, numbered);
      for (int i = 0; i < numbered.size(); i++) {
        assertTrue(numbered.get(i).startsWith("00" + (i + 1) + "-"), numbered.get(i));
      }
    }
  }

  @Test
  void many_at_once_make_the_tables_once() throws Exception {
    TestDatabase database = new TestDatabase();
    ExecutorService visitors = Executors.newFixedThreadPool(6);
    try {
      List<Future<Optional<String>>> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        int number = i;
        all.add(
            visitors.submit(
                () -> {
                  SharedHistory history = database.history(root);
                  Judgement judgement = Samples.judgement("checkout", number);
                  Run run = Samples.run("r-" + number, Samples.NOON, judgement);
                  return history.deposit(run, List.of(judgement)).waiting();
                }));
      }
      for (Future<Optional<String>> one : all) {
        assertEquals(Optional.empty(), one.get());
      }
    } finally {
      visitors.shutdownNow();
    }
    assertEquals(Migrations.FILES.size(), database.count("select count(*) from prr.version"));
    assertEquals(6, database.count("select count(*) from prr.run"));
  }

  @Test
  void tables_of_a_newer_prr_are_left_alone_with_advice_and_the_run_waits() throws Exception {
    TestDatabase database = new TestDatabase();
    SharedHistory history = database.history(root);
    history.seal(Samples.NOON);
    database.execute("insert into prr.version (number, name) values (99, '099-future.sql')");
    HistoryException refused =
        assertThrows(HistoryException.class, () -> history.runs(HistoryFilter.ALL, 1, run -> {}));
    assertEquals(
        "The history in the database "
            + database.name()
            + " cannot be used. Its tables have version 99 and this PRR knows up to "
            + Migrations.FILES.size()
            + ". Use the newer PRR that made them.",
        refused.sentence());
    Judgement judgement = Samples.judgement("checkout", 1);
    Run run = Samples.run("r-1", Samples.NOON, judgement);
    assertTrue(history.deposit(run, List.of(judgement)).waiting().isPresent());
    database.execute("delete from prr.version where number = 99");
    assertEquals(1, history.deliver().brought());
  }

  /** What a later version will do to records of this one. */
  @Test
  void a_later_version_adds_to_tables_that_hold_records() throws Exception {
    TestDatabase database = new TestDatabase();
    SharedHistory history = database.history(root);
    Judgement judgement = Samples.judgement("checkout", 1);
    Run run = Samples.run("r-1", Samples.NOON, judgement);
    history.deposit(run, List.of(judgement));
    List<String> later = new ArrayList<>(Migrations.FILES);
    later.add("later-test.sql");
    SharedHistory newer =
        SharedHistory.at(
            database.at(root), root, Limits.DEFAULT, dev.prr.core.history.disk.Disk.local(), later);
    assertEquals(List.of(run), SharedHistoryTest.runs(newer));
    assertTrue(newer.audit(Optional.empty(), Optional.empty()).isWhole());
    assertEquals(later.size(), database.count("select max(number) from prr.version"));
  }

  @Test
  void a_migration_that_fails_leaves_all_as_it_was() throws Exception {
    TestDatabase database = new TestDatabase();
    database.history(root).seal(Samples.NOON);
    List<String> broken = new ArrayList<>(Migrations.FILES);
    broken.add("later-test.sql");
    broken.add("broken-test.sql");
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      assertThrows(Exception.class, () -> new Migrations(broken).check(connection));
      connection.rollback();
    }
    assertEquals(Migrations.FILES.size(), database.count("select max(number) from prr.version"));
    assertEquals(
        0,
        database.count(
            "select count(*) from information_schema.columns where table_schema = 'prr'"
                + " and column_name = 'later'"));
  }
}
