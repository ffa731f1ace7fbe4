package dev.prr.core.history.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.file.Samples;
import dev.prr.core.history.postgres.FlakyProxy.Mode;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.spool.Spool;
import dev.prr.core.history.spool.SpoolLimits;
import dev.prr.core.history.transfer.Parcel;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is down, slow or cut loses no run and doubles none. The long outage: {@code mvn -pl prr-core
 * test -Dtest=OutageTest -Dprr.outage=10000}.
 */
final class OutageTest {

  private static final int RUNS = Integer.getInteger("prr.outage", 200);
  private static final Duration OUTAGE = Duration.ofMinutes(30);
  private static final Limits LIMITS = Limits.DEFAULT;

  @TempDir Path root;
  private TestDatabase database;
  private FlakyProxy proxy;
  private SharedHistory history;

  @BeforeEach
  void a_database_behind_a_proxy() throws Exception {
    database = new TestDatabase();
    proxy = new FlakyProxy(TestDatabase.port());
    history = through(proxy.port());
    history.seal(Samples.NOON);
  }

  @AfterEach
  void end() throws IOException {
    proxy.close();
  }

  private SharedHistory through(int port) {
    return SharedHistory.at(
        database.at(root, port, Optional.of(new Login(TestDatabase.ADMIN, ""))), root, LIMITS);
  }

  private Receipt deposit(SharedHistory to, int number) throws HistoryException {
    Judgement judgement = Samples.judgement("checkout", number);
    Instant instant = Samples.NOON.plusSeconds(number);
    return to.deposit(Samples.run("r-" + number, instant, judgement), List.of(judgement));
  }

  private List<Path> waiting() throws IOException {
    Path folder = root.resolve(".prr/spool/waiting");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void checkKept(int runs) throws Exception {
    assertEquals(List.of(), waiting());
    List<Run> kept = SharedHistoryTest.runs(history);
    assertEquals(runs, kept.size());
    assertEquals(runs, kept.stream().map(Run::runId).distinct().count());
    Audit audit = history.audit(Optional.empty(), Optional.empty());
    assertTrue(audit.isWhole(), () -> audit.problems().toString());
    assertEquals(0, audit.waiting());
    assertEquals(runs, audit.checkpoint().orElseThrow().size());
  }

  /** The last one is slow only once it is logged in, so that all of the five seconds go. */
  @ParameterizedTest
  @CsvSource({"SILENT, 0", "RESET, 0", "SLOW, 0", "SLOW, 700"})
  void a_run_waits_and_the_next_one_brings_it(Mode trouble, long after) throws Exception {
    proxy.cutAfter(trouble, after);
    long start = System.nanoTime();
    Receipt receipt = deposit(history, 1);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("outage: %s, a run waited %d ms%n", trouble, took.toMillis());
    assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, took::toString);
    assertEquals(".prr/spool", receipt.history());
    String said = receipt.waiting().orElseThrow();
    assertTrue(said.contains("It waits in .prr/spool, and the next run"), said);
    assertFalse(said.contains("localhost"), said);
    assertEquals(1, waiting().size());
    proxy.mode(Mode.PASS);
    assertEquals(Optional.empty(), deposit(history, 2).waiting());
    checkKept(2);
  }

  @Test
  void a_run_cut_off_anywhere_is_kept_once() throws Exception {
    int runs = 0;
    int waited = 0;
    for (Mode mode : List.of(Mode.CUT, Mode.DEAF)) {
      for (long bytes = 1; bytes < 4000; bytes += mode == Mode.CUT ? 301 : 97) {
        proxy.cutAfter(mode, bytes);
        waited += deposit(history, runs++).waiting().isPresent() ? 1 : 0;
      }
    }
    System.out.printf("outage: %d runs cut, %d waited%n", runs, waited);
    assertTrue(waited > runs / 2, "hardly any was cut: " + waited);
    proxy.mode(Mode.PASS);
    assertEquals(0, history.deliver().waiting());
    checkKept(runs);
  }

  /** The process dies after the database has it and before the file is gone. */
  @Test
  void what_was_brought_and_not_taken_away_is_brought_again_without_a_double() throws Exception {
    proxy.mode(Mode.RESET);
    deposit(history, 1);
    Path parcel = waiting().get(0);
    byte[] bytes = Files.readAllBytes(parcel);
    proxy.mode(Mode.PASS);
    assertEquals(1, history.deliver().brought());
    Files.write(parcel, bytes);
    assertEquals(1, history.deliver().brought());
    checkKept(1);
  }

  @Test
  void thirty_minutes_without_a_database_lose_nothing() throws Exception {
    int closed;
    try (FlakyProxy gone = new FlakyProxy(1)) {
      closed = gone.port();
    }
    SharedHistory refused = through(closed);
    for (int i = 0; i < RUNS; i++) {
      Judgement judgement = Samples.judgement("checkout", i);
      Instant instant = Samples.NOON.plus(OUTAGE.multipliedBy(i).dividedBy(RUNS));
      Run run = Samples.run("r-" + i, instant, judgement);
      assertTrue(refused.deposit(run, List.of(judgement)).waiting().isPresent());
    }
    assertEquals(RUNS, waiting().size());
    SharedHistory.Delivered delivered = history.deliver();
    assertEquals(new SharedHistory.Delivered(RUNS, 0, Optional.empty()), delivered);
    SharedHistory.Delivered again = history.deliver();
    assertEquals(new SharedHistory.Delivered(0, 0, Optional.empty()), again);
    checkKept(RUNS);
    List<String> order = new ArrayList<>();
    SharedHistoryTest.runs(history).forEach(run -> order.add(0, run.runId()));
    for (int i = 0; i < RUNS; i++) {
      assertEquals("r-" + i, order.get(i));
    }
    System.out.printf("outage: %d runs in, %d out, 0 double%n", RUNS, order.size());
  }

  @Test
  void a_parcel_that_was_changed_stays_and_holds_up_no_other() throws Exception {
    proxy.mode(Mode.RESET);
    deposit(history, 1);
    deposit(history, 2);
    Path changed = waiting().get(0);
    Files.write(changed, new byte[] {1, 2, 3});
    proxy.mode(Mode.PASS);
    SharedHistory.Delivered delivered = history.deliver();
    assertEquals(1, delivered.brought());
    assertEquals(
        Optional.of(changed.getFileName() + " is not what was written; it is left where it is."),
        delivered.trouble());
    assertEquals(List.of(changed), waiting());
  }

  @Test
  void a_parcel_that_the_database_refuses_holds_up_no_other() throws Exception {
    proxy.mode(Mode.RESET);
    Judgement odd = Samples.judgement("odd\u0000name", 1);
    history.deposit(Samples.run("odd", Samples.NOON, odd), List.of(odd));
    deposit(history, 2);
    proxy.mode(Mode.PASS);
    SharedHistory.Delivered delivered = history.deliver();
    assertEquals(1, delivered.brought());
    assertEquals(1, delivered.waiting());
    assertTrue(delivered.trouble().orElseThrow().startsWith("The database refuses "));
    deposit(history, 3);
    String told = history.seal(Samples.NOON).trouble().orElseThrow();
    assertTrue(told.startsWith("Not all that waits in .prr/spool could be brought to"), told);
  }

  @Test
  void a_review_that_waits_is_told_with_the_sealing() throws Exception {
    proxy.mode(Mode.RESET);
    LocalDate held = LocalDate.of(2026, 11, 1);
    history.deposit(
        HeldReview.of(
            HeldReview.Kind.TOIL,
            HeldReview.Subject.team("payments"),
            held,
            held.plusMonths(3),
            HeldReview.Decision.HELD));
    String told = history.seal(Samples.NOON).trouble().orElseThrow();
    assertTrue(told.startsWith("This review could not be recorded in the database "), told);
    assertTrue(told.contains("It waits in .prr/spool"), told);
    proxy.mode(Mode.PASS);
    assertEquals(1, history.deliver().brought());
    assertEquals(1, HeldReviews.of(history, ReviewFilter.ALL).all().size());
  }

  @Test
  void a_spool_takes_so_much_and_no_more() throws Exception {
    Spool spool =
        new Spool(Disk.local(), root, root.resolve("spool"), new SpoolLimits(2, 1 << 20, 1 << 20));
    spool.put(parcel(1), Samples.NOON);
    spool.put(parcel(2), Samples.NOON);
    spool.put(parcel(2), Samples.NOON);
    HistoryException full =
        assertThrows(HistoryException.class, () -> spool.put(parcel(3), Samples.NOON));
    assertEquals(
        "It cannot wait in spool either: 2 wait there already, and more than 2 or 1048576 bytes are"
            + " not kept. Bring them over with prr:deliver once the database is back.",
        full.sentence());
    long size = Files.size(root.resolve("spool/waiting").resolve(spool.waiting().get(0)));
    Spool narrow =
        new Spool(Disk.local(), root, root.resolve("narrow"), new SpoolLimits(9, size, 1 << 20));
    narrow.put(parcel(1), Samples.NOON);
    assertThrows(HistoryException.class, () -> narrow.put(parcel(4), Samples.NOON));
  }

  private static Parcel parcel(int number) {
    Judgement judgement = Samples.judgement("checkout", number);
    Run run = Samples.run("r-" + number, Samples.NOON, judgement);
    return Parcel.of(run, List.of(judgement), List.of(), 1);
  }

  @Test
  void where_nothing_can_be_written_it_says_both() throws Exception {
    proxy.mode(Mode.RESET);
    Files.createDirectories(root.resolve(".prr"));
    Files.writeString(root.resolve(".prr/spool"), "in the way");
    HistoryException failed = assertThrows(HistoryException.class, () -> deposit(history, 1));
    assertTrue(
        failed.sentence().startsWith("This run could not be recorded in the database "),
        failed::sentence);
    assertTrue(
        failed
            .sentence()
            .endsWith(
                "It cannot wait in .prr/spool either. A file or a link stands where a folder is"
                    + " needed. Move it away."),
        failed::sentence);
  }
}
