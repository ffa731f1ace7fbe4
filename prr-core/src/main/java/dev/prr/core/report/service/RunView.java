package dev.prr.core.report.service;

import dev.prr.core.history.Receipt;
import dev.prr.core.history.record.Basis;
import dev.prr.core.report.Background;
import dev.prr.core.report.Failure;
import dev.prr.core.report.Remark;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Outline;
import dev.prr.core.report.html.Outline.Entry;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.Verdicts;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.LeftOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The whole run as a page. */
public final class RunView {

  private static final int MOST_FILES = 3;

  private final RunReport report;
  private final Sources sources;
  private final List<ServiceView> services = new ArrayList<>();

  RunView(RunReport report, Background background) {
    this.report = report;
    this.sources = new Sources(background);
    for (ServiceVerdict service : report.services()) {
      services.add(new ServiceView(report, service, background, sources));
    }
  }

  public boolean hasOneService() {
    return services.size() == 1;
  }

  public List<ServiceView> services() {
    return List.copyOf(services);
  }

  public Verdict verdict() {
    return report.verdict();
  }

  public String day() {
    return report.today().toString();
  }

  public Outline outline() {
    String heading = hasOneService() ? named(services.get(0).name()) : "";
    List<Entry> sections = new ArrayList<>();
    if (hasOneService()) {
      ServiceView service = services.get(0);
      sections.add(Entry.of("Summary", "#summary"));
      sections.add(new Entry("Findings", "#findings", count(service.failing().size())));
      sections.add(new Entry("Unknown", "#unknown", count(service.unknown().rows().size())));
      sections.add(Entry.of("Must-haves", "#must-haves"));
      sections.add(Entry.of("Exceptions and statements", "#registers"));
      sections.add(Entry.of("Dates ahead", "#dates"));
      sections.add(Entry.of("Dependencies", "#dependencies"));
      sections.add(Entry.of("History", "#history"));
      sections.add(Entry.of("Sign-off", "#sign-off"));
    } else if (!services.isEmpty()) {
      sections.add(new Entry("Services", "#services", count(services.size())));
      services.forEach(s -> sections.add(Entry.of(s.name(), "#" + s.anchor("service"))));
    }
    if (!services.isEmpty()) {
      sections.add(new Entry("Left out", "#left-out", count(report.leftOut().size())));
      sections.add(Entry.of("Judged with", "#basis"));
    }
    return Outline.of("Service report", heading).with(sections);
  }

  private static String named(String service) {
    return service.isBlank() ? "(no name)" : service;
  }

  private static String count(int number) {
    return Integer.toString(number);
  }

  /** Why there is no verdict on any service, where that is so. */
  public Optional<Failure> failure() {
    return report.failure();
  }

  /** The reason of the whole run, where it is not that of one service. */
  public String because() {
    if (report.failure().isPresent()) {
      return report.failure().get().message();
    }
    if (report.skipped().isPresent()) {
      return "The run was skipped (" + report.skipped().get().code() + "), and that was recorded.";
    }
    if (services.isEmpty()) {
      return "No service and no file to judge were found.";
    }
    long same = services.stream().filter(s -> s.verdict() == report.verdict()).count();
    return same
        + " of "
        + Words.plural(services.size(), "service")
        + (same == 1 ? " is " : " are ")
        + Verdicts.word(report.verdict()).toLowerCase(Locale.ROOT)
        + ".";
  }

  public DataTable overview() {
    DataTable.Builder table =
        DataTable.of(
                "Services of this run",
                "Service",
                "Team",
                "#Tier",
                "Stage",
                "Verdict",
                "#Blockers",
                "#Warnings",
                "#Unknown")
            .underHeading();
    for (int i = 0; i < services.size(); i++) {
      ServiceVerdict service = report.services().get(i);
      table.row(
          Cell.of(service.service()).to("#" + services.get(i).anchor("service")),
          Cell.of(service.team().ifKnown().orElse("")),
          Cell.of(service.tier().id()),
          Cell.of(service.stage().id()),
          Cell.mark(Verdicts.tone(service.verdict()), Verdicts.word(service.verdict())),
          Cell.of(count(service, d -> d.blocks() && Words.isFailure(d))),
          Cell.of(count(service, d -> d.kind() == DecisionKind.WARN)),
          Cell.of(count(service, Words::isUnknown)));
    }
    return table.build();
  }

  private static long count(ServiceVerdict service, Predicate<Decision> which) {
    return service.decisions().stream().filter(which).count();
  }

  public DataTable leftOut() {
    Map<String, List<LeftOut>> groups = new LinkedHashMap<>();
    for (LeftOut leftOut : report.leftOut()) {
      groups
          .computeIfAbsent(leftOut.reason() + leftOut.detail(), k -> new ArrayList<>())
          .add(leftOut);
    }
    DataTable.Builder table =
        DataTable.of("Files that were not read", "Why", "#Files", "Which")
            .underHeading()
            .orElse("Every file that was wanted was read.");
    for (List<LeftOut> group : groups.values()) {
      LeftOut one = group.get(0);
      table.row(
          Cell.of(one.detail()).with(one.reason().id()),
          Cell.of(group.size()),
          sources.where(one.place()).cell().with(others(group)));
    }
    return table.build();
  }

  private static String others(List<LeftOut> group) {
    if (group.size() == 1) {
      return "";
    }
    List<String> names =
        group.stream().skip(1).limit(MOST_FILES).map(l -> l.place().path().value()).toList();
    int more = group.size() - 1 - names.size();
    return "and " + String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }

  /** What else is to be told: warnings, then hints. */
  public DataTable remarks() {
    DataTable.Builder table =
        DataTable.of("What else there is to know", "Kind", "What").underHeading();
    failure()
        .ifPresent(failed -> failed.details().forEach(r -> remark(table, Tone.BAD, "Error", r)));
    report.warnings().forEach(remark -> remark(table, Tone.WARN, "Warning", remark));
    report.advice().forEach(remark -> remark(table, Tone.NOTE, "Hint", remark));
    return table.build();
  }

  private static void remark(DataTable.Builder table, Tone tone, String kind, Remark remark) {
    table.row(
        Cell.mark(tone, kind),
        Cell.of(remark.sentence()).with(remark.place().map(Object::toString).orElse("")));
  }

  /** What the verdict rests on, to be compared and replayed. */
  public DataTable basis() {
    DataTable.Builder table =
        DataTable.of("What was judged, and with what", "What", "Which").underHeading();
    table.row(Cell.of("Judged on"), Cell.of(report.today() + " (UTC)"));
    table.row(Cell.of("PRR"), Cell.of(report.engine()));
    table.row(
        Cell.of("Read"),
        Cell.of(
            Words.plural(report.read().files(), "file")
                + ", "
                + Words.plural(report.read().documents(), "document")));
    report.basis().ifPresent(basis -> basis(table, basis));
    report.receipt().ifPresent(receipt -> record(table, receipt));
    return table.build();
  }

  private static void basis(DataTable.Builder table, Basis basis) {
    basis.commit().ifPresent(commit -> table.row(Cell.of("Commit"), Cell.code(commit)));
    basis.tree().ifPresent(tree -> table.row(Cell.of("Tree"), Cell.code(tree)));
    table.row(Cell.of("Policy"), Cell.code(basis.policy().hex()));
    for (Basis.Pack pack : basis.packs()) {
      table.row(
          Cell.of("Pack " + pack.name() + " " + pack.version()), Cell.code(pack.digest().hex()));
    }
  }

  private static void record(DataTable.Builder table, Receipt receipt) {
    table.row(Cell.of("Record"), Cell.code(receipt.run().hex()).with(receipt.history()));
    receipt
        .checkpoint()
        .ifPresent(point -> table.row(Cell.of("Checkpoint"), Cell.code(point.line())));
  }

  public String engine() {
    return report.engine();
  }

  /** The digests that tell this judgement from others, short. */
  public String digests() {
    return report
        .basis()
        .map(
            basis -> {
              List<String> parts = new ArrayList<>();
              basis.packs().forEach(p -> parts.add(p.name() + " " + p.version()));
              parts.add("policy " + basis.policy().brief());
              basis.commit().ifPresent(c -> parts.add("commit " + c.substring(0, 7)));
              return String.join(" · ", parts);
            })
        .orElse("");
  }
}
