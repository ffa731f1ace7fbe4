package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.workspace.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransferTest {

  @TempDir Path temp;
  private FileHistory from;
  private FileHistory to;
  private Path file;

  @BeforeEach
  void sealed_and_waiting_runs_over_two_months() throws Exception {
    from = Samples.beside(Files.createDirectory(temp.resolve("a")), Limits.DEFAULT);
    to = Samples.beside(Files.createDirectory(temp.resolve("b")), Limits.DEFAULT);
    file = temp.resolve("history.jsonl");
    for (int i = 0; i < 9; i++) {
      Judgement checkout = Samples.judgement("checkout", i % 2);
      Judgement cart = Samples.judgement("cart", i);
      Run run = Samples.run("r-" + i, Samples.NOON.plus(Duration.ofDays(i * 4L)), checkout, cart);
      from.deposit(run, List.of(checkout, cart));
      if (i < 7) {
        from.seal(run.instant());
      }
    }
  }

  @Test
  void what_went_over_goes_back_byte_for_byte() throws Exception {
    Transferred out = from.exportTo(file, HistoryFilter.ALL);
    assertEquals(new Transferred(9, 9 + 2 + 9, List.of(), Optional.empty()), out);
    Transferred in = to.importFrom(file, Samples.NOON);
    assertEquals(out, in);
    assertEquals(Reading.of(from), Reading.of(to));
    Path back = temp.resolve("back.jsonl");
    to.exportTo(back, HistoryFilter.ALL);
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(back));
    assertTrue(to.audit(Optional.empty(), Optional.empty()).isWhole());
  }

  @Test
  void importing_again_changes_nothing() throws Exception {
    from.exportTo(file, HistoryFilter.ALL);
    to.importFrom(file, Samples.NOON);
    Audit once = to.audit(Optional.empty(), Optional.empty());
    to.importFrom(file, Samples.NOON.plus(Duration.ofDays(90)));
    assertEquals(once, to.audit(Optional.empty(), Optional.empty()));
    assertEquals(9, once.checkpoint().orElseThrow().size());
  }

  @Test
  void a_line_that_was_changed_is_named_and_the_others_arrive() throws Exception {
    from.exportTo(file, HistoryFilter.ALL);
    List<String> lines = Files.readAllLines(file);
    lines.set(5, lines.get(5).replace("NOT_READY", "READY"));
    lines.add("{}");
    Files.write(file, lines);
    Transferred in = to.importFrom(file, Samples.NOON);
    assertEquals(
        List.of("history.jsonl:6:1", "history.jsonl:21:1"),
        in.problems().stream().map(p -> p.place().toString()).toList());
    assertEquals(19, in.records());
  }

  @Test
  void an_export_never_writes_over_a_file() throws Exception {
    Files.writeString(file, "mine");
    HistoryException refused =
        assertThrows(HistoryException.class, () -> from.exportTo(file, HistoryFilter.ALL));
    assertEquals(
        "There is a file history.jsonl already, and an export never writes over one. Name another"
            + " file.",
        refused.sentence());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void each_filter_keeps_what_it_asks_for() throws Exception {
    assertEquals(9, count(filter("checkout", "shop", Tier.TIER1, "a", DecisionKind.FAIL), 0, 0));
    assertEquals(0, count(filter("nobody", "shop", Tier.TIER1, "a", DecisionKind.FAIL), 0, 0));
    assertEquals(0, count(filter("cart", "others", Tier.TIER1, "a", DecisionKind.FAIL), 0, 0));
    assertEquals(0, count(filter("cart", "shop", Tier.TIER2, "a", DecisionKind.FAIL), 0, 0));
    assertEquals(0, count(filter("cart", "shop", Tier.TIER1, "a", DecisionKind.WARN), 0, 0));
    assertEquals(0, count(filter("cart", "shop", Tier.TIER1, "no-rule", DecisionKind.FAIL), 0, 0));
    assertEquals(3, count(filter("cart", "shop", Tier.TIER1, "a", DecisionKind.FAIL), 4, 12));
    assertEquals(1, count(filter("cart", "shop", Tier.TIER1, "a", DecisionKind.FAIL), 32, 32));
  }

  private int count(HistoryFilter filter, int fromDay, int toDay) throws Exception {
    LocalDate first = LocalDate.of(2026, 11, 22);
    boolean dated = toDay > 0;
    HistoryFilter whole =
        new HistoryFilter(
            filter.service(),
            filter.team(),
            filter.tier(),
            dated ? Optional.of(first.plusDays(fromDay)) : Optional.empty(),
            dated ? Optional.of(first.plusDays(toDay)) : Optional.empty(),
            filter.rule(),
            filter.decision());
    return Reading.of(from, whole, 100).runs().size();
  }

  private static HistoryFilter filter(
      String service, String team, Tier tier, String rule, DecisionKind decision) {
    return new HistoryFilter(
        Optional.of(service),
        Optional.of(team),
        Optional.of(tier),
        Optional.empty(),
        Optional.empty(),
        Optional.of(rule.equals("a") ? "alert-has-runbook" : rule),
        Optional.of(decision));
  }
}
