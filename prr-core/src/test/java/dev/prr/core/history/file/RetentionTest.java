package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.FaultyDisk;
import dev.prr.core.history.disk.MemoryDisk;
import dev.prr.core.history.month.MonthCounts;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen months of runs, of which the last thirteen and the running one stay. */
final class RetentionTest {

  private static final YearMonth BEGIN = YearMonth.of(2025, 7);
  private static final int MONTHS = 17;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-15");
  private static final int KEPT = 13;

  /** Three months that go and two that stay are enough where every step is tried. */
  private static final int[] SWEPT = {0, 1, 2, 9, 16};

  /** Expired, and held more than 25 months ago. */
  private static final HeldReview FORGOTTEN = review("2024-07-01", "2025-07-01");

  /** Expired, and held less than 25 months ago. */
  private static final HeldReview REMEMBERED = review("2025-07-02", "2026-07-02");

  /** Held in a month that stays. */
  private static final HeldReview YOUNG = review("2026-03-02", "2027-03-02");

  @TempDir Path temp;

  private int trees;

  private static HeldReview review(String held, String due) {
    return HeldReview.of(
        HeldReview.Kind.READINESS,
        HeldReview.Subject.service("checkout"),
        LocalDate.parse(held),
        LocalDate.parse(due),
        HeldReview.Decision.APPROVED);
  }

  private static Instant noonOf(YearMonth month) {
    return month.atDay(10).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  /** Two services a month; "cart" comes to the same judgement every month. */
  private static List<Checkpoint> fill(FileHistory history) throws HistoryException {
    return fill(history, IntStream.range(0, MONTHS).toArray());
  }

  private static List<Checkpoint> fill(FileHistory history, int... months) throws HistoryException {
    List<Checkpoint> printed = new ArrayList<>();
    history.deposit(FORGOTTEN);
    history.deposit(REMEMBERED);
    for (int i : months) {
      Instant noon = noonOf(BEGIN.plusMonths(i));
      if (i == 9) {
        history.deposit(YOUNG);
      }
      Judgement checkout = Samples.judgement("checkout", i);
      Judgement cart = Samples.judgement("cart", 0);
      history.deposit(Samples.run("r-" + i, noon, checkout, cart), List.of(checkout, cart));
      printed.add(history.seal(noon).checkpoint().orElseThrow());
    }
    return printed;
  }

  private FileHistory filled() throws Exception {
    FileHistory history = tree();
    fill(history);
    return history;
  }

  private FileHistory tree() throws IOException {
    return Samples.beside(Files.createDirectory(temp.resolve("t" + trees++)), Limits.DEFAULT);
  }

  private Path home() {
    return temp.resolve("t" + (trees - 1)).resolve(".prr/history");
  }

  @Test
  void old_months_go_and_the_chain_proves_what_is_left() throws Exception {
    FileHistory history = tree();
    List<Checkpoint> printed = fill(history);
    assertEquals(
        List.of("2025-07", "2025-08", "2025-09"), history.retention().look(TODAY, KEPT).months());
    assertEquals(MONTHS, Reading.of(history).runs().size());

    Retained retained = history.retention().drop(TODAY, KEPT);
    assertEquals(List.of("2025-07", "2025-08", "2025-09"), retained.months());
    assertEquals(5, retained.records());
    assertEquals(1, retained.reviews());

    Reading reading = Reading.of(history);
    assertEquals(List.of(), reading.problems());
    assertEquals(MONTHS - 3, reading.runs().size());
    assertEquals("r-3", reading.runIds().get(MONTHS - 4));
    Audit audit = history.audit(Optional.empty(), Optional.empty());
    assertTrue(audit.isWhole(), () -> audit.problems().toString());
    assertEquals(5, audit.dropped());
    assertEquals(
        List.of(
            "All that was sealed up to 2025-09 was dropped for its age: 5 records. What is left"
                + " begins behind the checkpoint "
                + printed.get(2).line()
                + "; what they counted is in counts."),
        audit.notes());
    assertEquals(MONTHS + 3 + 1, audit.checkpoint().orElseThrow().size());
    assertFalse(Files.exists(home().resolve("chain/2025-09.jsonl")));
    assertFalse(Files.exists(home().resolve("chain/2025-09.ids")));
    assertTrue(Files.exists(home().resolve("chain/2025-10.jsonl")));
  }

  @Test
  void checkpoints_that_were_kept_elsewhere_hold_from_the_dropped_month_on() throws Exception {
    FileHistory history = tree();
    List<Checkpoint> printed = fill(history);
    history.retention().drop(TODAY, KEPT);
    for (int i = 2; i < MONTHS; i++) {
      Audit audit = history.audit(Optional.of(printed.get(i)), Optional.empty());
      assertTrue(audit.isWhole(), () -> audit.witness().toString());
    }
    Audit tooOld = history.audit(Optional.of(printed.get(1)), Optional.empty());
    assertFalse(tooOld.isWhole());
    assertTrue(
        tooOld.witness().orElseThrow().sentence().contains("too old to say anything"),
        tooOld.witness().toString());
    Run run = Reading.of(history).runs().get(0);
    assertTrue(history.audit(Optional.empty(), Optional.of(run.id())).proof().isPresent());
  }

  @Test
  void reviews_stay_while_they_may_matter_and_are_part_of_the_chain() throws Exception {
    FileHistory history = filled();
    history.retention().drop(TODAY, KEPT);
    assertEquals(List.of(YOUNG, REMEMBERED), HeldReviews.of(history, ReviewFilter.ALL).all());
    assertTrue(history.audit(Optional.empty(), Optional.of(REMEMBERED.id())).proof().isPresent());
    assertEquals(0, history.audit(Optional.empty(), Optional.empty()).waiting());
  }

  @Test
  void counts_stay_by_team_tier_rule_verdict_and_decision() throws Exception {
    FileHistory history = filled();
    history.retention().drop(TODAY, KEPT);
    List<MonthCounts> counts = history.retention().counts();
    assertEquals(
        List.of(YearMonth.of(2025, 7), YearMonth.of(2025, 8), YearMonth.of(2025, 9)),
        counts.stream().map(MonthCounts::month).toList());
    MonthCounts july = counts.get(0);
    assertEquals(3, july.records());
    assertEquals(1, july.runs());
    assertEquals(
        List.of(
            new MonthCounts.Row(
                Optional.of("shop"), Optional.of(1), Optional.empty(), "NOT_READY", 2)),
        july.verdicts());
    assertEquals(
        List.of(
            new MonthCounts.Row(
                Optional.empty(), Optional.of(1), Optional.of("alert-has-runbook"), "fail", 2),
            new MonthCounts.Row(
                Optional.empty(), Optional.of(1), Optional.of("slo-exists"), "pass", 2)),
        july.rules());
    assertEquals(
        List.of(
            new MonthCounts.Row(
                Optional.of("shop"),
                Optional.empty(),
                Optional.of("alert-has-runbook"),
                "fail",
                2)),
        july.gaps());
    assertEquals(Optional.of(july), MonthCounts.read(july.bytes()));
    assertEquals(Optional.empty(), MonthCounts.read("[1]".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Optional.empty(), MonthCounts.read("{".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void judgements_that_nothing_names_go_a_day_later_and_shared_ones_stay() throws Exception {
    FileHistory history = filled();
    assertEquals(0, history.retention().drop(TODAY, KEPT).files());
    assertEquals(MONTHS + 1, judgements().size());
    for (Path file : judgements()) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
    }
    assertEquals(3, history.retention().drop(TODAY, KEPT).files());
    assertEquals(MONTHS + 1 - 3, judgements().size());
    assertEquals(List.of(), Reading.of(history).problems());
    assertTrue(history.audit(Optional.empty(), Optional.empty()).isWhole());
  }

  @Test
  void what_a_review_came_to_stays_beside_it() throws Exception {
    FileHistory history = tree();
    Map<String, Object> large = Map.of("text", "x".repeat(Limits.DEFAULT.recordBytes()));
    HeldReview review = REMEMBERED.showing(HeldReview.Result.of(large));
    history.deposit(review);
    fill(history);
    try (Stream<Path> all = Files.walk(home())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
      }
    }
    assertEquals(3, history.retention().drop(TODAY, KEPT).files());
    assertEquals(Optional.of(large), HeldReviews.resultOf(history, review.within(Limits.DEFAULT)));
  }

  private List<Path> judgements() throws IOException {
    try (Stream<Path> all = Files.walk(home().resolve("judgements"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void the_history_goes_on_and_drops_again_later() throws Exception {
    FileHistory history = filled();
    history.retention().drop(TODAY, KEPT);
    assertEquals(List.of(), history.retention().drop(TODAY, KEPT).months());
    Judgement next = Samples.judgement("checkout", 99);
    history.deposit(Samples.run("next", noonOf(YearMonth.of(2026, 12)), next), List.of(next));
    history.seal(noonOf(YearMonth.of(2026, 12)));
    Retained later = history.retention().drop(TODAY.plusMonths(2), KEPT);
    assertEquals(List.of("2025-10", "2025-11"), later.months());
    Audit audit = history.audit(Optional.empty(), Optional.empty());
    assertTrue(audit.isWhole(), () -> audit.problems().toString());
    assertEquals(7, audit.dropped());
    assertEquals(5, history.retention().counts().size());
    assertEquals(List.of(YOUNG, REMEMBERED), HeldReviews.of(history, ReviewFilter.ALL).all());
  }

  @Test
  void the_last_month_never_goes_however_old_it_is() throws Exception {
    FileHistory history = filled();
    Retained retained = history.retention().drop(TODAY.plusYears(9), KEPT);
    assertEquals(MONTHS - 1, retained.months().size());
    assertEquals(List.of("r-16"), Reading.of(history).runIds());
    assertTrue(history.audit(Optional.empty(), Optional.empty()).isWhole());
  }

  @Test
  void what_is_not_whole_is_not_dropped() throws Exception {
    FileHistory history = filled();
    Path segment = home().resolve("chain/2025-08.jsonl");
    Files.writeString(segment, Files.readString(segment).replace("r-1", "r-9"));
    String why =
        assertThrows(HistoryException.class, () -> history.retention().drop(TODAY, KEPT))
            .getMessage();
    assertTrue(why.contains("chain/2025-08.jsonl is broken at record 3, so nothing is"), why);
    assertTrue(Files.exists(home().resolve("chain/2025-07.jsonl")));
    assertEquals(0, history.audit(Optional.empty(), Optional.empty()).dropped());
  }

  @Test
  void fewer_than_thirteen_months_are_never_kept() throws Exception {
    FileHistory history = filled();
    assertThrows(IllegalArgumentException.class, () -> history.retention().drop(TODAY, KEPT - 1));
  }

  @Test
  void what_is_left_goes_over_to_another_history() throws Exception {
    FileHistory history = filled();
    history.retention().drop(TODAY, KEPT);
    Path file = temp.resolve("left.jsonl");
    assertEquals(List.of(), history.exportTo(file, HistoryFilter.ALL).problems());
    FileHistory other = tree();
    assertEquals(List.of(), other.importFrom(file, noonOf(YearMonth.of(2026, 11))).problems());
    assertEquals(Reading.of(history), Reading.of(other));
    assertEquals(
        HeldReviews.of(history, ReviewFilter.ALL), HeldReviews.of(other, ReviewFilter.ALL));
  }

  /**
   * Whichever step fails: all months or those that stay, every review, and again brings it home.
   */
  @Test
  void every_step_that_fails_leaves_the_old_history_or_the_new_one() throws Exception {
    MemoryDisk filled = new MemoryDisk(Integer.MAX_VALUE);
    fill(on(filled), SWEPT);
    int swept = 0;
    for (boolean killed : List.of(true, false)) {
      for (boolean byHalf : List.of(true, false)) {
        boolean reached = true;
        for (int step = 1; reached; step++) {
          MemoryDisk kept = filled.afterPowerLoss(true, Integer.MAX_VALUE);
          FaultyDisk disk =
              new FaultyDisk(
                  kept,
                  step,
                  true,
                  byHalf,
                  killed ? FaultyDisk.Killed::new : () -> new IOException("Input/output error"));
          try {
            on(disk).retention().drop(TODAY, KEPT);
          } catch (HistoryException | FaultyDisk.Killed failed) {
            assertTrue(disk.failed());
          }
          reached = disk.failed();
          swept += reached ? 1 : 0;
          check(kept, "step " + step + ", killed: " + killed + ", by half: " + byHalf);
        }
      }
    }
    System.out.printf("drops with one failing step: %d, half states: 0%n", swept);
    assertTrue(swept > 300, "only " + swept);
  }

  @Test
  void a_power_loss_at_every_step_loses_nothing_that_stays() throws Exception {
    MemoryDisk filled = new MemoryDisk(Integer.MAX_VALUE);
    fill(on(filled), SWEPT);
    MemoryDisk untroubled = filled.afterPowerLoss(true, Integer.MAX_VALUE);
    on(untroubled).retention().drop(TODAY, KEPT);
    int steps = untroubled.steps();
    for (int last = 0; last <= steps; last++) {
      for (boolean namesSurvive : List.of(true, false)) {
        MemoryDisk disk = filled.afterPowerLoss(true, last);
        try {
          on(disk).retention().drop(TODAY, KEPT);
        } catch (FaultyDisk.Killed powerIsGone) {
          assertTrue(last < steps);
        }
        check(
            disk.afterPowerLoss(namesSurvive, Integer.MAX_VALUE),
            "power lost after step " + last + ", unforced names survive: " + namesSurvive);
      }
    }
    System.out.printf("power lost after each of %d steps of a drop%n", steps);
  }

  private static FileHistory on(Disk disk) {
    return Samples.beside(Path.of("/"), Limits.DEFAULT, disk);
  }

  private static void check(Disk disk, String when) throws HistoryException {
    FileHistory history = on(disk);
    assertWhole(history, when, SWEPT.length, SWEPT.length - 3);
    List<HeldReview> reviews = HeldReviews.of(history, ReviewFilter.ALL).all();
    assertTrue(reviews.containsAll(List.of(YOUNG, REMEMBERED)), when);
    history.retention().drop(TODAY, KEPT);
    assertWhole(history, when, SWEPT.length - 3, SWEPT.length - 3);
    assertEquals(List.of(YOUNG, REMEMBERED), HeldReviews.of(history, ReviewFilter.ALL).all(), when);
    assertEquals(3, history.retention().counts().size(), when);
    assertEquals(0, history.audit(Optional.empty(), Optional.empty()).waiting(), when);
  }

  private static void assertWhole(History history, String when, int all, int kept)
      throws HistoryException {
    Audit audit = history.audit(Optional.empty(), Optional.empty());
    assertTrue(audit.isWhole(), () -> when + " " + audit.problems());
    Reading reading = Reading.of(history);
    assertEquals(List.of(), reading.problems(), when);
    int runs = reading.runs().size();
    assertTrue(runs == all || runs == kept, when + ": " + runs + " runs");
    for (Run run : reading.runs()) {
      history
          .judgementsOf(run)
          .forEach(found -> assertTrue(found instanceof Found.Whole<Judgement>, when));
    }
  }
}
