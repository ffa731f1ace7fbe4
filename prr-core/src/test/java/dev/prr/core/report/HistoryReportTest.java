package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.file.FileHistory;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.record.SkipReason;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.workspace.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryReportTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.5Z");
  private static final SortedSet<String> NONE = Collections.unmodifiableSortedSet(new TreeSet<>());

  @TempDir Path root;
  private FileHistory history;

  @BeforeEach
  void three_runs_are_recorded() throws Exception {
    history = FileHistory.in(root, root.resolve(".prr/history"), Limits.DEFAULT);
    deposit("r-1", NOON, Sample.checkout());
    deposit("r-2", NOON.plusSeconds(3600), Sample.two());
    history.deposit(
        Run.skipped("r-3", NOON.plusSeconds(7200), SkipReason.of("hotfix"), NONE), List.of());
  }

  @Test
  void runs_are_a_table() throws Exception {
    Golden.check("history.txt", HistoryReport.table(".prr/history", entries(), Style.PLAIN));
  }

  @Test
  void what_is_damaged_is_named_below() throws Exception {
    try (Stream<Path> files = Files.walk(root.resolve(".prr/history/deposits"))) {
      Path newest = files.filter(Files::isRegularFile).max(Path::compareTo).orElseThrow();
      Files.writeString(newest, "{}");
    }
    String table = HistoryReport.table(".prr/history", entries(), Style.PLAIN);
    String end = table.substring(table.indexOf("damaged"));
    assertTrue(end.startsWith("damaged deposits/20261122T140000.500000000Z-run-"), end);
    assertEquals("2 runs in .prr/history", end.lines().toList().get(2));
  }

  @Test
  void runs_are_json_lines() throws Exception {
    List<JsonNode> lines = HistoryReport.lines(entries()).lines().map(Schemas::parse).toList();
    assertEquals(3, lines.size());
    assertEquals("hotfix", lines.get(0).at("/skipped").asText());
    assertEquals("cart", lines.get(1).at("/services/0/service").asText());
    assertEquals("enough-replicas", lines.get(1).at("/services/0/failed/0").asText());
    assertEquals("2026-11-22T12:00:00.500Z", lines.get(2).at("/instant").asText());
  }

  @Test
  void an_empty_history_says_so() {
    assertEquals(
        "0 runs in .prr/history\n", HistoryReport.table(".prr/history", List.of(), Style.PLAIN));
  }

  private List<HistoryEntry> entries() throws Exception {
    List<HistoryEntry> entries = new ArrayList<>();
    history.runs(
        HistoryFilter.ALL,
        10,
        found -> entries.add(HistoryEntry.of(found, history, HistoryFilter.ALL)));
    return entries;
  }

  private void deposit(String id, Instant instant, RunReport report) throws Exception {
    Basis basis =
        new Basis(
            Optional.of("4f1d0e2c9b7a33"),
            Optional.empty(),
            "1.0.0",
            report.packs(),
            Sample.digest("policy"));
    List<Judgement> judgements = new ArrayList<>();
    for (ServiceVerdict service : report.services()) {
      judgements.add(Judgement.of(service, basis, Sample.digest("facts"), Limits.DEFAULT));
    }
    history.deposit(Run.of(id, instant, report.verdict(), judgements, NONE), judgements);
  }
}
