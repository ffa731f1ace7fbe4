package dev.prr.core.service.descriptor;

import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.ReviewFile;
import dev.prr.core.artifact.identity.ReviewFileRecognizer;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.Unread;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is wrong with files of board decisions. */
public final class ReviewFiles {

  private ReviewFiles() {}

  /** Of a tree: what could not be read, and what does not fit. */
  static List<Problem> problems(Reading tree) {
    List<Problem> problems = new ArrayList<>();
    tree.artifacts().stream()
        .filter(ReviewFile.class::isInstance)
        .map(ReviewFile.class::cast)
        .forEach(file -> problems.addAll(problems(file)));
    List<Location> said = problems.stream().map(Problem::place).toList();
    tree.unread().stream()
        .map(Unread::leftOut)
        .filter(leftOut -> ReviewFileRecognizer.isReviewFile(leftOut.place().path()))
        .filter(leftOut -> !said.contains(leftOut.place()))
        .map(
            leftOut ->
                new Problem(
                    leftOut.place(),
                    "The last review could not be read.",
                    leftOut.detail(),
                    "Correct the file, or remove it if the service was never reviewed."))
        .forEach(problems::add);
    return problems;
  }

  /** Of one file that could be read. */
  public static List<Problem> problems(ReviewFile file) {
    List<Problem> problems =
        new ArrayList<>(ShapeCheck.problems(file.root(), ReviewShape.DOCUMENT));
    nextBeforeLast(file).ifPresent(problems::add);
    return problems.stream().sorted().toList();
  }

  private static Optional<Problem> nextBeforeLast(ReviewFile file) {
    Fact<LocalDate> last = file.at("lastReview").parsed(Dates::parse, "a date");
    Fact<LocalDate> next = file.at("nextReview").parsed(Dates::parse, "a date");
    boolean wrong =
        last.ifKnown().flatMap(l -> next.ifKnown().map(n -> !n.isAfter(l))).orElse(false);
    return wrong
        ? Optional.of(
            new Problem(
                next.place(),
                "The next review does not come after the last.",
                "The decision would never count.",
                "Let nextReview be a later day, or leave it out: two years are allowed."))
        : Optional.empty();
  }
}
