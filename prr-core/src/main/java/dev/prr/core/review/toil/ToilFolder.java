package dev.prr.core.review.toil;

import dev.prr.core.document.Problem;
import dev.prr.core.history.record.Period;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.toil.backlog.Backlog;
import dev.prr.core.review.toil.backlog.BacklogReader;
import dev.prr.core.review.toil.backlog.Source;
import dev.prr.core.review.toil.file.CommonalitiesFile;
import dev.prr.core.review.toil.file.DecisionsFile;
import dev.prr.core.review.toil.file.FileReading;
import dev.prr.core.review.toil.file.ImportFile;
import dev.prr.core.review.toil.file.SurveyFile;
import dev.prr.core.review.toil.file.WordsFile;
import dev.prr.core.review.toil.item.Share;
import dev.prr.core.review.toil.likeness.Words;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.FileContent;
import dev.prr.core.workspace.FileReader;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.SourceFile;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads {@code prr/reviews/toil}: the folder of a quarter, and what earlier ones left. */
public final class ToilFolder {

  private static final String FOLDER = "prr/reviews/toil";

  private static final String ITEMS = "items.csv";

  /** Two years. */
  private static final int QUARTERS = 8;

  private final Workspace workspace;
  private final FileReader reader;
  private final Organization organization;
  private final Map<SourcePath, SourceFile> files = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private ToilFolder(Workspace workspace, FileReader reader, Organization organization) {
    this.workspace = workspace;
    this.reader = reader;
    this.organization = organization;
  }

  /** What was read, or everything that is wrong with the files that people wrote. */
  public record Result(Optional<ToilInput> input, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads all that the review of a quarter needs.
   *
   * @throws IOException when the tree cannot be read
   */
  public static Result read(Workspace workspace, Organization organization, Period period)
      throws IOException {
    try (FileReader reader = workspace.reader()) {
      ToilFolder folder = new ToilFolder(workspace, reader, organization);
      folder.list();
      Optional<ToilInput> input = folder.input(period);
      List<Problem> sorted = folder.problems.stream().sorted().toList();
      return new Result(sorted.isEmpty() ? input : Optional.empty(), sorted);
    }
  }

  private void list() throws IOException {
    for (SourceFile file : workspace.list(path -> path.isWithin(FOLDER)).files()) {
      files.put(file.path(), file);
    }
  }

  private Optional<ToilInput> input(Period period) throws IOException {
    Optional<List<Source>> sources = sources(period).or(() -> kept(period));
    SortedMap<Period, SortedMap<String, Share>> shares = new TreeMap<>();
    Set<String> suppressed = new TreeSet<>();
    for (Period quarter : period.withPrevious(QUARTERS)) {
      shares.put(quarter, shares(quarter, quarter.equals(period) ? suppressed : new TreeSet<>()));
    }
    if (sources.isEmpty() && shares.getOrDefault(period, new TreeMap<>()).isEmpty()) {
      problems.add(nothing(period));
      return Optional.empty();
    }
    Words words =
        file(FOLDER + "/words.yaml", text -> WordsFile.read(text, workspace.limits()))
            .orElseGet(() -> WordsFile.builtIn(workspace.limits()));
    DecisionsFile decisions = decisions(period);
    DecisionsFile asked = decisions(period.previous());
    CommonalitiesFile commonalities = commonalities(period);
    Optional<List<Source>> earlier = kept(period.previous()).or(() -> sources(period.previous()));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<Backlog> before = Optional.empty();
    if (earlier.isPresent()) {
      before = Optional.of(backlog(earlier.get()));
    }
    return Optional.of(
        new ToilInput(
            organization,
            period,
            words,
            backlog(sources.orElse(List.of())),
            before,
            shares,
            suppressed,
            commonalities,
            decisions,
            asked));
  }

  private static Problem nothing(Period period) {
    SourcePath path = new SourcePath(FOLDER + "/" + period + "/import.yaml");
    return new Problem(
        Location.startOf(path),
        "There is neither an import nor a survey for " + period + ".",
        "Without them there is nothing to review.",
        "Write the import, or name another quarter with -Dprr.period=<quarter>.");
  }

  private Backlog backlog(List<Source> sources) throws IOException {
    return BacklogReader.read(sources, files, reader, organization, workspace.limits());
  }

  private Optional<List<Source>> sources(Period period) {
    return file(
        of(period, "import.yaml"), text -> ImportFile.read(text, organization, workspace.limits()));
  }

  /** What was kept of a review, so that no export has to be. */
  private Optional<List<Source>> kept(Period period) {
    SourcePath path = new SourcePath(of(period, ITEMS));
    return files.containsKey(path) ? Optional.of(List.of(Source.kept(path))) : Optional.empty();
  }

  private DecisionsFile decisions(Period period) {
    return this.<DecisionsFile>file(
            of(period, "decisions.yaml"),
            text -> DecisionsFile.read(text, organization, workspace.limits()))
        .orElse(DecisionsFile.NONE);
  }

  /** The file of the quarter, else the last one before it: what a room said stays said. */
  private CommonalitiesFile commonalities(Period period) {
    Period quarter = period;
    for (int i = 0; i < QUARTERS; i++) {
      Optional<CommonalitiesFile> said =
          file(
              of(quarter, "commonalities.yaml"),
              text -> CommonalitiesFile.read(text, workspace.limits()));
      if (said.isPresent()) {
        return said.get();
      }
      quarter = quarter.previous();
    }
    return CommonalitiesFile.NONE;
  }

  private SortedMap<String, Share> shares(Period period, Set<String> suppressed) {
    SortedMap<String, Share> shares = new TreeMap<>();
    String folder = of(period, "surveys");
    files.keySet().stream()
        .filter(path -> path.isWithin(folder))
        .sorted()
        .forEach(path -> survey(path, shares, suppressed));
    return shares;
  }

  private void survey(SourcePath path, SortedMap<String, Share> shares, Set<String> suppressed) {
    Optional<SurveyFile> survey =
        file(path.value(), text -> SurveyFile.read(text, organization, workspace.limits()));
    if (survey.isEmpty()) {
      return;
    }
    String team = survey.get().team().id();
    if (shares.containsKey(team) || suppressed.contains(team)) {
      problems.add(
          new Problem(
              Location.startOf(path),
              "There is another survey of the team " + team + " for this quarter.",
              "Nobody could say which counts.",
              "Keep one of them."));
    } else if (survey.get().share().isPresent()) {
      shares.put(team, survey.get().share().get());
    } else {
      suppressed.add(organization.unitOf(survey.get().team()).id());
    }
  }

  private static String of(Period period, String name) {
    return FOLDER + "/" + period + "/" + name;
  }

  private <T> Optional<T> file(String path, Function<SourceText, FileReading<T>> read) {
    SourceFile file = files.get(new SourcePath(path));
    if (file == null) {
      return Optional.empty();
    }
    FileContent content = reader.read(file);
    if (content instanceof Unread unread) {
      LeftOut leftOut = unread.leftOut();
      problems.add(
          new Problem(
              leftOut.place(), "The file cannot be read.", leftOut.detail(), "Correct the file."));
      return Optional.empty();
    }
    FileReading<T> reading = read.apply((SourceText) content);
    reading.problems().forEach(problem -> addOnce(problem));
    return reading.value();
  }

  private void addOnce(Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
