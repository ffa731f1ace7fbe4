package dev.prr.core.report.evidence;

import dev.prr.core.history.file.HistoryExcerpt;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import dev.prr.core.text.Csv;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.workspace.LeftOut;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables of the records of an excerpt, for people and spreadsheets. */
final class Tables implements HistoryExcerpt.Visitor {

  /** From when to when something was in use, and how often. */
  private static final class Use {
    private LocalDate first;
    private LocalDate last;
    private long times;

    Use(LocalDate day) {
      first = day;
      last = day;
    }

    void on(LocalDate day) {
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
      times++;
    }

    List<String> cells() {
      return List.of(first.toString(), last.toString(), Long.toString(times));
    }
  }

  /** What of a judgement the rows of its runs need. */
  private record Brief(List<String> cells, Basis basis, List<List<String>> waivers) {}

  private final Map<Digest, Brief> briefs = new HashMap<>();
  private final Map<List<String>, Use> packs = new TreeMap<>(Tables::compare);
  private final Map<List<String>, Use> policies = new TreeMap<>(Tables::compare);
  private final Map<List<String>, Use> waivers = new TreeMap<>(Tables::compare);
  private final Map<List<String>, List<String>> decisions = new TreeMap<>(Tables::compare);
  private final List<String> reviews = new ArrayList<>();
  private final List<LeftOut> damaged = new ArrayList<>();
  private long runs;

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  @Override
  public void judgement(Digest id, Judgement judgement) {
    List<List<String>> waived = new ArrayList<>();
    for (Ruling ruling : judgement.rulings()) {
      for (String waiver : ruling.waivers()) {
        waived.add(List.of(waiver, judgement.service(), ruling.rule()));
      }
    }
    List<String> cells =
        new ArrayList<>(List.of("tier " + judgement.tier().id(), judgement.stage().id()));
    for (DecisionKind kind : DecisionKind.values()) {
      cells.add(
          Long.toString(judgement.rulings().stream().filter(r -> r.decision() == kind).count()));
    }
    cells.add(judgement.basis().commit().orElse(""));
    briefs.put(id, new Brief(cells, judgement.basis(), waived));
  }

  @Override
  public void run(Digest id, Run run) {
    runs++;
    LocalDate day = LocalDate.ofInstant(run.instant(), ZoneOffset.UTC);
    if (run.skipped().isPresent()) {
      decisions.put(
          List.of(run.instant().toString(), id.hex(), ""),
          List.of("", run.verdict().id(), "skipped: " + run.skipped().get().code()));
    }
    for (Run.ServiceJudgement service : run.services()) {
      List<String> row = new ArrayList<>();
      row.add(service.team().orElse(""));
      row.add(service.verdict().id());
      row.add(service.judgement().hex());
      Brief brief = briefs.get(service.judgement());
      if (brief != null) {
        row.addAll(brief.cells());
        uses(brief, day);
      }
      decisions.put(List.of(run.instant().toString(), id.hex(), service.service()), row);
    }
  }

  private void uses(Brief brief, LocalDate day) {
    for (Basis.Pack pack : brief.basis().packs()) {
      use(packs, List.of(pack.name(), pack.version(), pack.digest().hex()), day);
    }
    use(policies, List.of(brief.basis().policy().hex(), brief.basis().engine()), day);
    brief.waivers().forEach(waiver -> use(waivers, waiver, day));
  }

  private static void use(Map<List<String>, Use> uses, List<String> key, LocalDate day) {
    uses.computeIfAbsent(key, none -> new Use(day)).on(day);
  }

  @Override
  public void review(Digest id, HeldReview review) {
    reviews.add(
        Csv.row(
            List.of(
                review.held().toString(),
                review.kind().id(),
                review.subject().scope().id(),
                review.subject().id(),
                review.decision().id(),
                review.due().toString(),
                Integer.toString(review.actions().size()),
                id.hex())));
  }

  @Override
  public void damaged(LeftOut problem) {
    damaged.add(problem);
  }

  long runs() {
    return runs;
  }

  int reviewed() {
    return reviews.size();
  }

  List<LeftOut> problems() {
    return damaged;
  }

  String packs() {
    return table(List.of("pack", "version", "digest"), packs);
  }

  String policies() {
    return table(List.of("policy", "engine"), policies);
  }

  String waivers() {
    return table(List.of("waiver", "service", "rule"), waivers);
  }

  private static String table(List<String> heads, Map<List<String>, Use> uses) {
    List<String> columns = new ArrayList<>(heads);
    columns.addAll(List.of("first", "last", "times"));
    StringBuilder csv = new StringBuilder(Csv.row(columns));
    uses.forEach(
        (key, use) -> {
          List<String> row = new ArrayList<>(key);
          row.addAll(use.cells());
          csv.append(Csv.row(row));
        });
    return csv.toString();
  }

  String decisions() {
    List<String> columns =
        new ArrayList<>(
            List.of("instant", "run", "service", "team", "verdict", "judgement", "tier", "stage"));
    for (DecisionKind kind : DecisionKind.values()) {
      columns.add(kind.id());
    }
    columns.add("commit");
    StringBuilder csv = new StringBuilder(Csv.row(columns));
    decisions.forEach(
        (key, rest) -> {
          List<String> row = new ArrayList<>(key);
          row.addAll(rest);
          while (row.size() < columns.size()) {
            row.add("");
          }
          csv.append(Csv.row(row));
        });
    return csv.toString();
  }

  String reviews() {
    StringBuilder csv =
        new StringBuilder(
            Csv.row(
                List.of(
                    "held", "kind", "scope", "subject", "decision", "due", "actions", "record")));
    reviews.stream().sorted().forEach(csv::append);
    return csv.toString();
  }
}
