package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Scope;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Period;
import dev.prr.core.workspace.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews lie in a history beside runs, and are found, proven and moved like them. */
final class HeldReviewsTest {

  private static final Subject COMMERCE = new Subject(Scope.GROUP, "commerce");
  private static final Subject CHECKOUT = Subject.service("checkout");

  @TempDir Path temp;
  private FileHistory history;

  @BeforeEach
  void a_history_with_runs_in_it() throws Exception {
    history = Samples.beside(Files.createDirectory(temp.resolve("a")), Limits.DEFAULT);
    for (int i = 0; i < 3; i++) {
      Judgement checkout = Samples.judgement("checkout", i);
      history.deposit(
          Samples.run("r-" + i, Samples.NOON.plusSeconds(i), checkout), List.of(checkout));
    }
  }

  private static HeldReview toil(String period, String held) {
    LocalDate day = LocalDate.parse(held);
    return HeldReview.of(Kind.TOIL, COMMERCE, day, day.plusMonths(3), Decision.HELD)
        .over(Period.parse(period).orElseThrow());
  }

  private static HeldReview readiness(String held, Decision decision) {
    LocalDate day = LocalDate.parse(held);
    return HeldReview.of(Kind.READINESS, CHECKOUT, day, day.plusYears(1), decision);
  }

  private void depositAll() throws Exception {
    history.deposit(toil("2026-Q3", "2026-10-06"));
    history.deposit(readiness("2025-11-03", Decision.REJECTED));
    history.seal(Samples.NOON);
    history.deposit(toil("2026-Q2", "2026-07-07"));
    history.deposit(readiness("2026-11-02", Decision.APPROVED));
  }

  @Test
  void the_last_of_a_kind_and_a_subject_is_found_sealed_or_waiting() throws Exception {
    depositAll();
    HeldReviews all = HeldReviews.of(history, ReviewFilter.ALL);
    assertEquals(List.of(), all.problems());
    assertEquals(
        List.of("2026-11-02", "2026-10-06", "2026-07-07", "2025-11-03"),
        all.all().stream().map(review -> review.held().toString()).toList());
    assertEquals(
        Optional.of(readiness("2026-11-02", Decision.APPROVED)),
        all.latest(Kind.READINESS, CHECKOUT));
    assertEquals(Optional.of(toil("2026-Q3", "2026-10-06")), all.latest(Kind.TOIL, COMMERCE));
    assertEquals(Optional.empty(), all.latest(Kind.DEPENDENCY, COMMERCE));
  }

  @Test
  void a_filter_asks_by_kind_subject_and_period() throws Exception {
    depositAll();
    assertEquals(2, HeldReviews.of(history, ReviewFilter.of(Kind.TOIL)).all().size());
    assertEquals(
        2, HeldReviews.of(history, ReviewFilter.of(Kind.READINESS, CHECKOUT)).all().size());
    Period second = Period.parse("2026-Q2").orElseThrow();
    assertEquals(
        List.of(toil("2026-Q2", "2026-07-07")),
        HeldReviews.of(history, ReviewFilter.of(Kind.TOIL, second)).all());
    assertEquals(List.of(), HeldReviews.of(history, ReviewFilter.of(Kind.DEPENDENCY)).all());
  }

  @Test
  void progress_is_measured_against_the_period_before() throws Exception {
    depositAll();
    HeldReviews all = HeldReviews.of(history, ReviewFilter.ALL);
    Period third = Period.parse("2026-Q3").orElseThrow();
    assertEquals(
        Optional.of(toil("2026-Q2", "2026-07-07")), all.before(Kind.TOIL, COMMERCE, third));
    assertEquals(
        Optional.of(toil("2026-Q3", "2026-10-06")), all.before(Kind.TOIL, COMMERCE, third.next()));
    assertEquals(Optional.empty(), all.before(Kind.TOIL, COMMERCE, third.previous()));
  }

  @Test
  void a_correction_takes_the_place_of_what_it_corrects() throws Exception {
    Digest wrong = history.deposit(readiness("2026-11-02", Decision.APPROVED));
    HeldReview right = readiness("2026-11-02", Decision.REJECTED).replacing(wrong);
    history.deposit(right);
    history.seal(Samples.NOON);
    assertEquals(List.of(right), HeldReviews.of(history, ReviewFilter.ALL).all());
  }

  @Test
  void the_same_review_again_is_kept_once() throws Exception {
    Digest id = history.deposit(toil("2026-Q3", "2026-10-06"));
    history.seal(Samples.NOON);
    assertEquals(id, history.deposit(toil("2026-Q3", "2026-10-06")));
    assertEquals(1, HeldReviews.of(history, ReviewFilter.ALL).all().size());
    long sealed = history.seal(Samples.NOON).checkpoint().orElseThrow().size();
    assertEquals(4, sealed);
    assertEquals(1, HeldReviews.of(history, ReviewFilter.ALL).all().size());
  }

  @Test
  void runs_are_found_as_if_no_review_were_there() throws Exception {
    depositAll();
    assertEquals(List.of("r-2", "r-1", "r-0"), Reading.of(history).runIds());
    assertEquals(List.of(), Reading.of(history).problems());
  }

  @Test
  void an_audit_checks_reviews_too_and_one_that_was_changed_is_named() throws Exception {
    depositAll();
    assertTrue(history.audit(Optional.empty(), Optional.empty()).isWhole());
    history.seal(Samples.NOON);
    Path segment = temp.resolve("a/.prr/history/chain/2026-11.jsonl");
    Files.writeString(segment, Files.readString(segment).replace("\"rejected\"", "\"approved\""));
    Audit audit = history.audit(Optional.empty(), Optional.empty());
    assertFalse(audit.isWhole());
    assertEquals("chain/2026-11.jsonl:1:1", audit.problems().get(0).place().toString());
    HeldReviews all = HeldReviews.of(history, ReviewFilter.ALL);
    assertEquals(1, all.problems().size());
    assertEquals(3, all.all().size());
  }

  @Test
  void a_damaged_deposit_is_a_problem_and_hides_no_other() throws Exception {
    depositAll();
    Path deposits = temp.resolve("a/.prr/history/deposits");
    try (var names = Files.list(deposits)) {
      Path one = names.filter(p -> p.toString().contains("20261102")).findFirst().orElseThrow();
      Files.writeString(one, Files.readString(one).replace("approved", "rejected"));
    }
    HeldReviews all = HeldReviews.of(history, ReviewFilter.ALL);
    assertEquals(1, all.problems().size());
    assertEquals(3, all.all().size());
    assertFalse(history.audit(Optional.empty(), Optional.empty()).isWhole());
  }

  @Test
  void reviews_go_over_to_another_history_and_back_byte_for_byte() throws Exception {
    depositAll();
    FileHistory other = Samples.beside(Files.createDirectory(temp.resolve("b")), Limits.DEFAULT);
    Path file = temp.resolve("history.jsonl");
    history.seal(Samples.NOON);
    assertEquals(3 + 3 + 4, history.exportTo(file, HistoryFilter.ALL).records());
    Transferred in = other.importFrom(file, Instant.parse("2026-12-01T00:00:00Z"));
    assertEquals(List.of(), in.problems());
    assertEquals(
        HeldReviews.of(history, ReviewFilter.ALL), HeldReviews.of(other, ReviewFilter.ALL));
    Path back = temp.resolve("back.jsonl");
    other.exportTo(back, HistoryFilter.ALL);
    assertEquals(
        Files.readAllLines(file).stream().sorted().toList(),
        Files.readAllLines(back).stream().sorted().toList());
  }

  @Test
  void an_export_of_one_service_takes_its_decisions_along() throws Exception {
    depositAll();
    Path file = temp.resolve("checkout.jsonl");
    history.exportTo(file, HistoryFilter.ofService("checkout"));
    List<String> reviews =
        Files.readAllLines(file).stream().filter(l -> l.contains("\"kind\":\"review\"")).toList();
    assertEquals(2, reviews.size());
    assertTrue(reviews.stream().allMatch(line -> line.contains("\"subject\":\"checkout\"")));
  }

  @Test
  void a_result_that_a_record_has_no_room_for_lies_beside_and_goes_along() throws Exception {
    Map<String, Object> large = Map.of("text", "x".repeat(Limits.DEFAULT.recordBytes()), "n", 7);
    history.deposit(toil("2026-Q3", "2026-10-06").showing(HeldReview.Result.of(large)));
    history.seal(Samples.NOON);
    HeldReview kept = HeldReviews.of(history, ReviewFilter.ALL).all().get(0);
    assertEquals(Optional.empty(), kept.result().flatMap(HeldReview.Result::json));
    assertEquals(large.get("text"), HeldReviews.resultOf(history, kept).orElseThrow().get("text"));

    FileHistory other = Samples.beside(Files.createDirectory(temp.resolve("b")), Limits.DEFAULT);
    Path file = temp.resolve("history.jsonl");
    history.exportTo(file, HistoryFilter.ALL);
    assertEquals(List.of(), other.importFrom(file, Samples.NOON).problems());
    assertEquals(HeldReviews.resultOf(history, kept), HeldReviews.resultOf(other, kept));

    try (var files = Files.walk(temp.resolve("b/.prr/history/snapshots"))) {
      Path beside = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      Files.write(beside, new byte[] {1, 2, 3});
    }
    assertThrows(HistoryException.class, () -> HeldReviews.resultOf(other, kept));
    assertFalse(other.audit(Optional.empty(), Optional.empty()).isWhole());
  }

  @Test
  void a_result_that_is_small_or_was_never_there_is_told_too() throws Exception {
    HeldReview bare = toil("2026-Q3", "2026-10-06");
    assertEquals(Optional.empty(), HeldReviews.resultOf(history, bare));
    HeldReview small = bare.showing(HeldReview.Result.of(Map.of("n", 7)));
    assertEquals(Optional.of(Map.of("n", 7)), HeldReviews.resultOf(history, small));
    String huge = "x".repeat(Limits.DEFAULT.snapshotBytes());
    history.deposit(bare.showing(HeldReview.Result.of(Map.of("text", huge))));
    HeldReview kept = HeldReviews.of(history, ReviewFilter.ALL).all().get(0);
    assertEquals(Optional.empty(), HeldReviews.resultOf(history, kept));
  }

  @Test
  void a_limit_on_runs_does_not_count_reviews() throws Exception {
    depositAll();
    history.seal(Samples.NOON);
    Reading reading = Reading.of(history, HistoryFilter.ALL, 2);
    assertEquals(List.of("r-2", "r-1"), reading.runIds());
  }
}
