package dev.prr.benchmarks;

import dev.prr.core.history.Histories;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.HistoryLocation;
import dev.prr.core.history.postgres.Login;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.transfer.Parcel;
import dev.prr.core.history.transfer.TransferLine;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.workspace.Limits;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills a shared history with runs of a thousand services by 300 rules over a year, and measures
 * how quickly it takes them, what the questions of the reports cost and how large it grows.
 *
 * <pre>
 * PRR_HISTORY_USER=... PRR_HISTORY_PASSWORD=... \
 *   java -cp benchmarks.jar dev.prr.benchmarks.SharedHistories jdbc:postgresql://localhost/prr 33334
 * </pre>
 */
public final class SharedHistories {

  private static final int CHUNK = 1000;
  private static final int SINGLE = 200;
  private static final int TRIES = 9;
  private static final int STEPS = 5;
  private final SharedRuns made;
  private final HistoryLocation.Database place;
  private final Path work;
  private final int runs;
  private final Login login;
  private final String url;

  private SharedHistories(String url, Login login, int runs, Path work) {
    this.url = url;
    this.login = login;
    this.runs = runs;
    this.made = new SharedRuns(runs);
    this.work = work;
    HistoryLocation location = HistoryLocation.of(url, work, "spool", Optional.of(login));
    this.place = (HistoryLocation.Database) location;
  }

  /** The address of an empty database, and how many runs. */
  public static void main(String[] args) throws Exception {
    Login login =
        new Login(
            System.getenv().getOrDefault("PRR_HISTORY_USER", "postgres"),
            System.getenv().getOrDefault("PRR_HISTORY_PASSWORD", ""));
    int runs = Integer.parseInt(args[1]);
    new SharedHistories(args[0], login, runs, Files.createTempDirectory("prr-shared")).run();
  }

  private History open() {
    return Histories.open(place, work, Limits.DEFAULT);
  }

  private void run() throws Exception {
    open().seal(SharedRuns.START);
    int done = 0;
    for (int step = 1; step <= STEPS; step++) {
      int target = (int) ((long) runs * step / STEPS);
      long start = System.nanoTime();
      int before = done;
      while (done < target) {
        int more = Math.min(CHUNK, target - done);
        importRuns(done, more);
        done += more;
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      print("%n%d runs, %d decisions", done, (long) done * SharedRuns.RULES);
      print("  import       %8.0f runs a second", (done - before) / seconds);
      single(done, step);
      questions();
      sizes();
    }
    long start = System.nanoTime();
    boolean whole = open().audit(Optional.empty(), Optional.empty()).isWhole();
    print("%n  audit        %8.1f s, whole: %s", (System.nanoTime() - start) / 1e9, whole);
  }

  private void importRuns(int from, int count) throws IOException, HistoryException {
    Path file = work.resolve("runs.jsonl");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int i = from; i < from + count; i++) {
        Judgement judgement = made.judgement(i);
        for (TransferLine line :
            Parcel.of(made.envelope("r-" + i, i, judgement), List.of(judgement), List.of(), 1)
                .lines()) {
          out.write(line.bytes());
        }
      }
    }
    if (!open().importFrom(file, SharedRuns.START).problems().isEmpty()) {
      throw new IllegalStateException("something did not arrive");
    }
    Files.delete(file);
  }

  /** As a pipeline does it: a connection, a transaction and a seal for each run. */
  private void single(int done, int step) throws HistoryException {
    double[] millis = new double[SINGLE];
    for (int i = 0; i < SINGLE; i++) {
      Judgement judgement = made.judgement(runs + step * SINGLE + i);
      Run run = made.envelope("s-" + step + "-" + i, done - 1, judgement);
      long start = System.nanoTime();
      History history = open();
      if (history.deposit(run, List.of(judgement)).waiting().isPresent()) {
        throw new IllegalStateException("a run had to wait");
      }
      history.seal(run.instant());
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    print(
        "  one run      %8.1f ms median, %.1f ms at 95 %%",
        millis[SINGLE / 2], millis[SINGLE * 95 / 100]);
  }

  private void questions() throws Exception {
    LocalDate day = LocalDate.ofInstant(SharedRuns.START, ZoneOffset.UTC).plusDays(20);
    ask("last 20 runs", filter("", "", "", null, null), 20);
    ask("last 20 of a service", filter("service-77", "", "", null, null), 20);
    ask("last 100 of a team", filter("", "team-7", "", null, null), 100);
    ask("a month, first 500", filter("", "", "", null, day), 500);
    ask("a rule failed, last 100", filter("", "", "rule-9", DecisionKind.FAIL, null), 100);
    ask("a team, a rule, a month", filter("", "team-7", "rule-9", null, day), 500);
    ask("a rule waived (rare), all", filter("", "", "rule-9", DecisionKind.WAIVED, null), 500);
    time(
        "64 judgements",
        () -> {
          History history = open();
          List<Run> found = new ArrayList<>();
          history.runs(HistoryFilter.ALL, 64, run -> found.add(whole(run)));
          found.forEach(history::judgementsOf);
          return found.size();
        });
    time("latest of each service", () -> (int) number("select count(*) from prr.latest"));
  }

  private void ask(String what, HistoryFilter filter, int limit) throws Exception {
    time(
        what,
        () -> {
          int[] count = {0};
          open().runs(filter, limit, run -> count[0]++);
          return count[0];
        });
  }

  private interface Question {
    int answers() throws Exception;
  }

  private static void time(String what, Question question) throws Exception {
    double[] millis = new double[TRIES];
    int answers = 0;
    for (int i = 0; i < TRIES; i++) {
      long start = System.nanoTime();
      answers = question.answers();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    print("  %-26s %8.1f ms, %d answers", what, millis[TRIES / 2], answers);
  }

  private void sizes() throws SQLException {
    for (String table : List.of("judgement", "run", "run_service", "link", "pending")) {
      print(
          "  size %-12s %8.1f MB, of it indexes %.1f MB",
          table,
          number("select pg_total_relation_size('prr." + table + "')") / 1e6,
          number("select pg_indexes_size('prr." + table + "')") / 1e6);
    }
    print("  size all     %8.1f MB", number("select pg_database_size(current_database())") / 1e6);
  }

  private double number(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getDouble(1);
    }
  }

  private static Run whole(Found<Run> found) {
    if (found instanceof Found.Whole<Run> whole) {
      return whole.kept();
    }
    throw new IllegalStateException("damaged: " + found);
  }

  private static HistoryFilter filter(
      String service,
      String team,
      String rule,
      @Nullable DecisionKind decision,
      @Nullable LocalDate day) {
    return new HistoryFilter(
        word(service),
        word(team),
        Optional.empty(),
        Optional.ofNullable(day),
        Optional.ofNullable(day).map(first -> first.plusDays(29)),
        word(rule),
        Optional.ofNullable(decision));
  }

  private static Optional<String> word(String word) {
    return Optional.of(word).filter(given -> !given.isEmpty());
  }

  private static void print(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
