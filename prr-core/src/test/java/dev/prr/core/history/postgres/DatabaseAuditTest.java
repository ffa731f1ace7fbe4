package dev.prr.core.history.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.file.Samples;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator of the database could do to the history, and that it is noticed. */
final class DatabaseAuditTest {

  private static final String UNLOCK =
      "set session_replication_role = replica;"
          + "alter table prr.run drop constraint if exists run_check;"
          + "alter table prr.judgement drop constraint if exists judgement_check;"
          + "alter table prr.review drop constraint if exists review_check;";
  private static final String FIFTH = "(select id from prr.link where sequence = 5)";

  @TempDir static Path root;
  private static TestDatabase template;

  @BeforeAll
  static void a_history() throws Exception {
    template = new TestDatabase();
    SharedHistory history = template.history(root);
    for (int i = 0; i < 12; i++) {
      Judgement judgement = Samples.judgement("checkout", i);
      Run run = Samples.run("r-" + i, Samples.NOON.plusSeconds(i), judgement);
      history.deposit(run, List.of(judgement));
    }
    LocalDate held = LocalDate.of(2026, 11, 1);
    history.deposit(
        HeldReview.of(
            HeldReview.Kind.TOIL,
            HeldReview.Subject.team("shop"),
            held,
            held.plusMonths(3),
            HeldReview.Decision.HELD));
  }

  private static Audit audit(TestDatabase database, Optional<Checkpoint> witness) throws Exception {
    return database.history(root).audit(witness, Optional.empty());
  }

  @Test
  void an_untouched_copy_is_whole() throws Exception {
    Audit audit = audit(template.copy(), Optional.empty());
    assertEquals(List.of(), audit.problems());
    assertEquals(13, audit.checkpoint().orElseThrow().size());
    assertEquals(12, audit.judgements());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update prr.run set record = overlay(record placing '1' from 40 for 1) where id = " + FIFTH,
        "update prr.run set verdict = 'READY' where id = " + FIFTH,
        "update prr.run set instant = instant - interval '1 day' where id = " + FIFTH,
        "delete from prr.run where id = " + FIFTH,
        "update prr.run_service set team = 'others' where run = " + FIFTH,
        "update prr.run_service set verdict = 'READY' where run = " + FIFTH,
        "delete from prr.run_service where run = " + FIFTH,
        "insert into prr.run_service values (" + FIFTH + ", now(), 's', 't', 1, 'READY', '')",
        "update prr.judgement set decisions = array['=pass'] where id in (select judgement from"
            + " prr.run_service where run = "
            + FIFTH
            + ")",
        "update prr.judgement set verdict = 'READY' where service = 'checkout'",
        "delete from prr.judgement where id in (select judgement from prr.run_service where run = "
            + FIFTH
            + ")",
        "update prr.review set record = overlay(record placing '9' from 40 for 1)",
        "delete from prr.link where sequence = 5",
        "delete from prr.link where sequence = 12",
        "update prr.link set sequence = 99 where sequence = 5; update prr.link set sequence = 5"
            + " where sequence = 6; update prr.link set sequence = 6 where sequence = 99",
        "update prr.link set hash = sha256('x') where sequence = 5",
        "update prr.link set previous = sha256('x') where sequence = 5",
        "update prr.link set kind = 'review' where sequence = 5",
        "update prr.head set size = 12",
        "update prr.head set last = sha256('x')",
        "update prr.head set nodes = array[sha256('a'), sha256('b'), sha256('c')]",
        "insert into prr.run select sha256('x'), instant, verdict, 'x' from prr.run limit 1"
      })
  void what_was_changed_is_noticed(String edit) throws Exception {
    TestDatabase database = template.copy();
    database.execute(UNLOCK + edit);
    Audit audit = audit(database, Optional.empty());
    assertFalse(audit.isWhole(), edit);
    assertTrue(
        audit.problems().get(0).place().path().toString().startsWith("prr."),
        () -> audit.problems().toString());
  }

  /** All in this place fits together again: only what was kept elsewhere tells. */
  @Test
  void an_end_that_was_cut_off_with_all_its_traces_is_noticed_with_a_witness() throws Exception {
    Checkpoint witness = audit(template, Optional.empty()).checkpoint().orElseThrow();
    TestDatabase database = new TestDatabase();
    SharedHistory shorter = database.history(root);
    for (int i = 0; i < 11; i++) {
      Judgement judgement = Samples.judgement("checkout", i);
      Run run = Samples.run("r-" + i, Samples.NOON.plusSeconds(i), judgement);
      shorter.deposit(run, List.of(judgement));
    }
    assertTrue(audit(database, Optional.empty()).isWhole());
    assertFalse(audit(database, Optional.of(witness)).isWhole());
  }
}
