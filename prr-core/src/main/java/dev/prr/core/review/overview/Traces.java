package dev.prr.core.review.overview;

import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.LeftOut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept while the runs pass by: of each service the last run in each month. */
final class Traces {

  private static final int MOST_DAMAGED = 20;

  /** A run of one service. */
  record Seen(Instant instant, Digest run, Run.ServiceJudgement judged) {

    LocalDate day() {
      return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
  }

  /** One service. */
  static final class Trace {
    private final NavigableMap<YearMonth, Seen> last = new TreeMap<>();
    private int runs;

    /** The last run of each month that has one. */
    NavigableMap<YearMonth, Seen> last() {
      return last;
    }

    int runs() {
      return runs;
    }

    private void add(YearMonth month, Seen seen) {
      runs++;
      Seen known = last.get(month);
      if (known == null || seen.instant().isAfter(known.instant())) {
        last.put(month, seen);
      }
    }
  }

  private final Span span;
  private final SortedMap<String, Trace> services = new TreeMap<>();
  private final Map<YearMonth, Integer> runsByMonth = new HashMap<>();
  private final List<LeftOut> damaged = new ArrayList<>();
  private long runs;
  private long skipped;
  private long damage;

  Traces(Span span) {
    this.span = span;
  }

  HistoryFilter filter() {
    return Overview.filter(span);
  }

  void add(Found<Run> found) {
    if (found instanceof Found.Damaged<Run> broken) {
      damaged(broken.problem());
    } else if (found instanceof Found.Whole<Run> whole) {
      add(whole.id(), whole.kept());
    }
  }

  private void add(Digest id, Run run) {
    YearMonth month = YearMonth.from(run.instant().atOffset(ZoneOffset.UTC));
    runs++;
    runsByMonth.merge(month, 1, Integer::sum);
    skipped += run.skipped().isPresent() ? 1 : 0;
    for (Run.ServiceJudgement judged : run.services()) {
      services
          .computeIfAbsent(judged.service(), name -> new Trace())
          .add(month, new Seen(run.instant(), id, judged));
    }
  }

  void damaged(LeftOut problem) {
    damage++;
    if (damaged.size() < MOST_DAMAGED) {
      damaged.add(problem);
    }
  }

  SortedMap<String, Trace> services() {
    return services;
  }

  int runsIn(YearMonth month) {
    return runsByMonth.getOrDefault(month, 0);
  }

  long runs() {
    return runs;
  }

  long skipped() {
    return skipped;
  }

  List<LeftOut> damaged() {
    return damaged;
  }

  long damage() {
    return damage;
  }
}
