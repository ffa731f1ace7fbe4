package dev.prr.core.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.file.FileHistory;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.report.Background;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.report.html.Markup;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PastTest {

  @TempDir Path root;
  private History history;

  @BeforeEach
  void an_empty_history() {
    history = FileHistory.in(root, root.resolve(".prr/history"), Limits.DEFAULT);
  }

  private Digest run(String day, String service, Verdict verdict) throws HistoryException {
    RunReport report = Sample.report(Verdict.READY, List.of(), List.of(), List.of());
    ServiceVerdict judged = Sample.service(service, verdict, List.of(Sample.passed("a")));
    Judgement judgement =
        Judgement.of(judged, report.basis().get(), Sample.digest("facts"), Limits.DEFAULT);
    Instant noon = Instant.parse(day + "T12:00:00Z");
    Run run = Run.of("run-" + day, noon, verdict, List.of(judgement), new TreeSet<>());
    Digest id = history.deposit(run, List.of(judgement)).run();
    history.seal(noon);
    return id;
  }

  private Past past(Optional<Digest> thisRun, Optional<LocalDate> review) {
    return Past.of(history, "checkout", thisRun, review);
  }

  @Test
  void a_first_run_has_no_past() throws HistoryException {
    Digest first = run("2026-11-20", "checkout", Verdict.READY);
    Past past = past(Optional.of(first), Optional.empty());

    assertTrue(past.last().isEmpty());
    assertEquals(List.of(), past.runs());
    assertTrue(past.trouble().isEmpty());
  }

  @Test
  void the_last_run_is_the_one_before_this_one_of_the_same_service() throws HistoryException {
    run("2026-11-18", "checkout", Verdict.NOT_READY);
    run("2026-11-19", "cart", Verdict.READY);
    Digest now = run("2026-11-20", "checkout", Verdict.READY);
    Past past = past(Optional.of(now), Optional.empty());

    assertEquals(LocalDate.of(2026, 11, 18), past.last().get().day());
    assertEquals(Verdict.NOT_READY, past.last().get().judgement().verdict());
    assertEquals(1, past.runs().size());
  }

  @Test
  void what_the_board_can_have_seen_is_the_last_run_up_to_the_day_of_its_review()
      throws HistoryException {
    run("2026-09-01", "checkout", Verdict.NOT_READY);
    run("2026-10-02", "checkout", Verdict.READY_WITH_WARNINGS);
    run("2026-10-03", "checkout", Verdict.NOT_READY);
    Digest now = run("2026-11-20", "checkout", Verdict.READY);

    Past seen = past(Optional.of(now), Optional.of(LocalDate.of(2026, 10, 2)));
    assertEquals(LocalDate.of(2026, 10, 2), seen.reviewed().get().day());

    Past nothing = past(Optional.of(now), Optional.of(LocalDate.of(2026, 8, 1)));
    assertTrue(nothing.reviewed().isEmpty());
  }

  @Test
  void twenty_runs_are_shown_with_this_one_the_newest_at_the_end() throws HistoryException {
    for (int day = 1; day <= 28; day++) {
      run(String.format("2026-10-%02d", day), "checkout", Verdict.NOT_READY);
    }
    Background background =
        new Background(
            place -> Optional.empty(), List.of(), () -> Optional.of(history), Optional::empty);
    ServiceVerdict now = Sample.service("checkout", Verdict.READY, List.of(Sample.passed("a")));
    RunReport report = Sample.report(Verdict.READY, List.of(now), List.of(), List.of());
    Markup page = Markup.of(new ServiceReport(background).of(report));

    List<String> cells =
        page.elements("span").stream()
            .map(span -> span.attributes().getOrDefault("title", ""))
            .filter(title -> title.contains("eady"))
            .toList();
    assertEquals(20, cells.size());
    assertEquals("2026-10-10: Not ready", cells.get(0));
    assertEquals("2026-11-22 (this run): Ready", cells.get(19));
    assertTrue(page.text().contains("Ready, was not ready"), page.text());
  }

  @Test
  void a_damaged_record_is_said_and_hides_nothing_else() throws HistoryException, IOException {
    run("2026-11-18", "checkout", Verdict.NOT_READY);
    Digest now = run("2026-11-20", "checkout", Verdict.READY);
    try (Stream<Path> files = Files.walk(root.resolve(".prr/history/judgements"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "{}");
      }
    }
    Past past = past(Optional.of(now), Optional.empty());

    assertTrue(past.trouble().get().contains("judgements/"), past.trouble().get());
    assertTrue(past.last().isEmpty());
    assertEquals(1, past.runs().size());
  }
}
