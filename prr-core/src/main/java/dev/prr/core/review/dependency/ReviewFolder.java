package dev.prr.core.review.dependency;

import dev.prr.core.document.Problem;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.history.record.Period;
import dev.prr.core.review.dependency.plan.PlanFile;
import dev.prr.core.review.dependency.plan.Plans;
import dev.prr.core.review.dependency.source.GraphFiles;
import dev.prr.core.review.dependency.source.Observed;
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
import java.util.List;
import java.util.Optional;

/**
 * What a governance repository holds for the review of a period, in {@code
 * prr/reviews/dependency/2026-H2}: {@code plans.yaml}, and in {@code observed} what other tools
 * know of the graph. The {@code review.json} of the period before may lie in its folder.
 *
 * @param problems what is wrong with the plans; nothing may be made of them then
 */
public record ReviewFolder(
    Plans plans, List<Observed> observed, Before before, List<Problem> problems) {

  private static final String HOME = "prr/reviews/dependency/";
  private static final String PLANS = "plans.yaml";
  private static final String RESULT = "review.json";

  public ReviewFolder {
    observed = List.copyOf(observed);
    problems = List.copyOf(problems);
  }

  /**
   * Reads it.
   *
   * @throws IOException when the tree cannot be read at all
   */
  public static ReviewFolder read(Workspace workspace, Period period) throws IOException {
    String here = HOME + period + "/";
    String last = HOME + period.previous() + "/" + RESULT;
    Plans plans = Plans.NONE;
    List<Observed> observed = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Before before = Before.NONE;
    try (FileReader reader = workspace.reader()) {
      for (SourceFile file : workspace.list(path -> isOurs(path, here, last)).files()) {
        String path = file.path().value();
        if (path.equals(here + PLANS)) {
          PlanFile read = plans(reader.read(file), workspace);
          plans = read.plans().orElse(Plans.NONE);
          problems.addAll(read.problems());
        } else if (path.equals(last)) {
          before = before(reader, file, workspace);
        } else {
          observed.add(observed(reader, file, workspace));
        }
      }
    }
    return new ReviewFolder(plans, observed, before, problems);
  }

  private static boolean isOurs(SourcePath path, String here, String last) {
    return path.value().equals(here + PLANS)
        || path.value().startsWith(here + "observed/")
        || path.value().equals(last);
  }

  private static PlanFile plans(FileContent content, Workspace workspace) {
    if (content instanceof SourceText text) {
      return PlanFile.read(text, workspace.limits());
    }
    LeftOut why = ((Unread) content).leftOut();
    return new PlanFile(
        Optional.empty(),
        List.of(
            new Problem(
                why.place(), "The plans could not be read.", why.detail(), "Correct the file.")));
  }

  private static Observed observed(FileReader reader, SourceFile file, Workspace workspace)
      throws IOException {
    List<Observed> read = new ArrayList<>();
    Optional<Unread> unread =
        reader.stream(
            file,
            workspace.limits().evidenceBytes(),
            (text, written) -> read.add(GraphFiles.read(file.path(), text, workspace.limits())));
    return unread.map(u -> Observed.nothing(u.leftOut())).orElseGet(() -> read.get(0));
  }

  /** One that cannot be read is none: the review is then the first, and says so. */
  private static Before before(FileReader reader, SourceFile file, Workspace workspace)
      throws IOException {
    List<Before> read = new ArrayList<>();
    Optional<Unread> unread =
        reader.stream(
            file,
            workspace.limits().evidenceBytes(),
            (text, written) -> {
              try {
                read.add(Before.read(text, workspace.limits()));
              } catch (StreamTrouble e) {
                read.add(Before.NONE);
              }
            });
    return unread.isPresent() || read.isEmpty() ? Before.NONE : read.get(0);
  }
}
