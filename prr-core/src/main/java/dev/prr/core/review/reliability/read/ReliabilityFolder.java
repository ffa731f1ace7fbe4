package dev.prr.core.review.reliability.read;

import dev.prr.core.document.Problem;
import dev.prr.core.history.record.Period;
import dev.prr.core.review.blameless.Scrubber;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.review.organization.Unit;
import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.Reviewer;
import dev.prr.core.review.reliability.source.Export;
import dev.prr.core.review.reliability.source.Imported;
import dev.prr.core.review.reliability.source.IncidentImport;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.FileReader;
import dev.prr.core.workspace.SourceFile;
import dev.prr.core.workspace.Unread;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a governance repository for a reliability review: of each quarter up to the one under
 * review its kept incidents.csv, then what its import.yaml names, then its decisions.yaml.
 */
public final class ReliabilityFolder {

  private static final String ROOT = "prr/reviews/reliability";

  private final Workspace workspace;
  private final Organization organization;
  private final Scrubber scrubber;
  private final List<Problem> problems = new ArrayList<>();
  private final Inputs inputs;

  private ReliabilityFolder(
      Workspace workspace, Organization organization, Collection<String> names) {
    this.workspace = workspace;
    this.organization = organization;
    this.inputs = new Inputs(workspace, problems);
    List<String> harmless = new ArrayList<>();
    for (Team team : organization.teams()) {
      harmless.add(team.id());
      harmless.addAll(team.aliases());
    }
    this.scrubber = Scrubber.of(names, harmless);
  }

  /** The review of a quarter, for whoever reads figures only and no prose. */
  public static Reading<ReliabilityReview> read(
      Workspace workspace, Organization organization, Period period, LocalDate today)
      throws IOException {
    return read(workspace, organization, period, today, List.of());
  }

  /**
   * The review of a quarter.
   *
   * @param today the day it is made
   * @param names of people, to be taken out of whatever prose is kept; written nowhere
   * @return the review, or everything that is wrong with the files it is made from
   * @throws IOException when the tree cannot be read
   */
  public static Reading<ReliabilityReview> read(
      Workspace workspace,
      Organization organization,
      Period period,
      LocalDate today,
      Collection<String> names)
      throws IOException {
    return new ReliabilityFolder(workspace, organization, names).review(period, today);
  }

  private Reading<ReliabilityReview> review(Period period, LocalDate today) throws IOException {
    inputs.list();
    List<Period> periods = periods(period);
    try (FileReader reader = workspace.reader()) {
      Map<Period, Plan> plans = new TreeMap<>();
      Decisions decisions = Decisions.NONE;
      for (Period quarter : periods) {
        inputs
            .document(reader, path(quarter, "import.yaml"))
            .flatMap(
                read -> value(PlanReader.read(path(quarter, "import.yaml"), read, organization)))
            .ifPresent(plan -> plans.put(quarter, plan));
        SourcePath decided = path(quarter, "decisions.yaml");
        Decisions earlier = decisions;
        decisions =
            inputs
                .document(reader, decided)
                .flatMap(
                    read ->
                        value(DecisionsReader.read(decided, read, organization, quarter, scrubber)))
                .map(now -> now.after(earlier))
                .orElseGet(() -> Decisions.NONE.after(earlier));
      }
      if (periods.isEmpty()) {
        problems.add(nothing(period));
      }
      if (!problems.isEmpty()) {
        return Reading.failed(problems.stream().sorted().toList());
      }
      Imported imported = incidents(reader, periods, plans);
      return problems.isEmpty()
          ? Reading.of(review(period, today, imported, plans, decisions))
          : Reading.failed(problems.stream().sorted().toList());
    }
  }

  private static Problem nothing(Period period) {
    return new Problem(
        Location.startOf(path(period, "import.yaml")),
        "There are no incidents of this quarter or an earlier one.",
        "A review looks at incidents.",
        "Write import.yaml and name the exported files in it (docs/reviews.md).");
  }

  private ReliabilityReview review(
      Period period,
      LocalDate today,
      Imported imported,
      Map<Period, Plan> plans,
      Decisions decisions) {
    Map<String, Double> promises = new HashMap<>();
    plans.values().forEach(plan -> promises.putAll(plan.promises()));
    Reviewer reviewer = new Reviewer(organization, period, imported.incidents(), promises);
    int rolledUp =
        (int)
            organization.teams().stream()
                .filter(team -> organization.unitOf(team).kind() != Unit.Kind.TEAM)
                .count();
    return new ReliabilityReview(
        organization,
        period,
        today,
        reviewer.teams(),
        reviewer.groups(),
        reviewer.everybody(),
        rolledUp,
        imported,
        reviewer.excluded(),
        decisions.teams(),
        decisions.scrubbed(),
        decisions.held(),
        decisions.attended(),
        decisions.nextReview());
  }

  /** The quarters there are files of, the oldest first. */
  private List<Period> periods(Period last) {
    return inputs.paths().stream()
        .map(path -> path.folder())
        .filter(folder -> folder.startsWith(ROOT + "/"))
        .map(folder -> folder.substring(ROOT.length() + 1))
        .distinct()
        .flatMap(folder -> Period.parse(folder).stream())
        .filter(quarter -> quarter.length() == last.length() && quarter.compareTo(last) <= 0)
        .sorted()
        .toList();
  }

  private static SourcePath path(Period period, String name) {
    return new SourcePath(ROOT + "/" + period + "/" + name);
  }

  private <T> Optional<T> value(Reading<T> reading) {
    problems.addAll(reading.problems());
    return reading.value();
  }

  private Imported incidents(FileReader reader, List<Period> periods, Map<Period, Plan> plans)
      throws IOException {
    Set<String> dependencies = new HashSet<>();
    plans.values().forEach(plan -> dependencies.addAll(plan.dependencies()));
    String salt =
        plans.values().stream()
            .flatMap(plan -> plan.salt().stream())
            .findFirst()
            .orElse(organization.name());
    IncidentImport incidents =
        new IncidentImport(organization, dependencies, scrubber, salt, workspace.limits());
    for (Period quarter : periods) {
      SourcePath kept = path(quarter, "incidents.csv");
      if (inputs.file(kept).isPresent()) {
        stream(reader, incidents, kept(kept), kept);
      }
      for (Export export :
          Optional.ofNullable(plans.get(quarter)).map(Plan::exports).orElse(List.of())) {
        read(reader, incidents, export, quarter);
      }
    }
    return incidents.result();
  }

  private void read(FileReader reader, IncidentImport incidents, Export export, Period quarter)
      throws IOException {
    Optional<SourcePath> inside =
        Inputs.inside(path(quarter, "import.yaml").folder(), export.path());
    if (inside.isPresent()) {
      stream(reader, incidents, export, inside.get());
      return;
    }
    problems.add(
        new Problem(
            export.place(),
            "The file lies outside the governance repository.",
            "Only what lies in the tree is read.",
            "Copy the export beside import.yaml for the run, and keep incidents.csv instead."));
  }

  private void stream(FileReader reader, IncidentImport incidents, Export export, SourcePath path)
      throws IOException {
    Optional<SourceFile> file = inputs.file(path);
    Optional<Unread> unread =
        file.isEmpty()
            ? Optional.empty()
            : reader.stream(
                file.get(),
                workspace.limits().importBytes(),
                (text, written) -> incidents.read(export, text));
    if (file.isEmpty()) {
      problems.add(
          new Problem(
              export.place(),
              "There is no such file in the tree, or it was left out.",
              "A review without it would be another one.",
              "Put the export where the path says, or remove it from the list."));
    }
    unread.ifPresent(
        lost ->
            incidents.reject(
                export.path(), 1, "The file was left out. " + lost.leftOut().detail()));
  }

  private static Export kept(SourcePath path) {
    return new Export(
        path.value(),
        "incidents",
        Map.of(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        ZoneOffset.UTC,
        false,
        Location.startOf(path));
  }
}
