package dev.prr.core.service.governance;

import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.ReviewFile;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Review;
import dev.prr.core.service.Stage;
import dev.prr.core.service.scope.Subject;
import dev.prr.core.source.Location;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What boards decided about services; of several decisions the latest counts. */
public final class Reviews {

  private static final int YEARS = 2;

  private final Beside beside;
  private final List<ReviewFile> files;

  public Reviews(List<Subject> subjects, Reading tree) {
    this.beside = new Beside(subjects);
    this.files =
        tree.artifacts().stream()
            .filter(ReviewFile.class::isInstance)
            .map(ReviewFile.class::cast)
            .toList();
  }

  /** The last decision about one service. */
  public Review of(Subject subject, Fact<Stage> stage) {
    return files.stream()
        .filter(file -> beside.isFor(file.folder(), file.at("service").text(), subject))
        .sorted(Comparator.comparing(Reviews::day).reversed())
        .map(file -> review(file, stage))
        .findFirst()
        .orElseGet(() -> none(subject.place()));
  }

  private static LocalDate day(ReviewFile file) {
    return Words.day(file.at("lastReview")).ifKnown().orElse(LocalDate.MIN);
  }

  private static Review review(ReviewFile file, Fact<Stage> stage) {
    Fact<LocalDate> last = Words.day(file.at("lastReview"));
    Fact<LocalDate> next = Words.day(file.at("nextReview"));
    Fact<LocalDate> latest = last.map(day -> day.plusYears(YEARS));
    Fact<Stage> decided = Words.word(file.at("stage"), Stage.values());
    Field actions = file.at("actions");
    Field roles = file.at("roles");
    return new Review(
        last,
        Words.word(file.at("outcome"), Review.Outcome.values()),
        next,
        next.isMissing() ? latest : earlier(next, latest),
        decided,
        covers(decided, stage, file.place()),
        file.at("evidence").text(),
        FactList.complete(roles.items().stream().map(Field::text).toList(), roles.place()),
        FactList.complete(actions.items().stream().map(Reviews::action).toList(), actions.place()),
        file.place());
  }

  private static Fact<Boolean> covers(Fact<Stage> decided, Fact<Stage> now, Location place) {
    return decided.isMissing() || now.isMissing()
        ? Fact.known(true, place)
        : decided.flatMap(stage -> now.map(stage::hasReached));
  }

  private static Fact<LocalDate> earlier(Fact<LocalDate> next, Fact<LocalDate> latest) {
    return latest.flatMap(end -> next.flatMap(day -> day.isBefore(end) ? next : latest));
  }

  private static Review.Action action(Field field) {
    return new Review.Action(
        field.at("action").text(),
        field.at("team").text(),
        Words.day(field.at("due")),
        field.place());
  }

  private static Review none(Location place) {
    return new Review(
        Fact.missing(place),
        Fact.missing(place),
        Fact.missing(place),
        Fact.missing(place),
        Fact.missing(place),
        Fact.known(true, place),
        Fact.missing(place),
        FactList.complete(List.of(), place),
        FactList.complete(List.of(), place),
        place);
  }
}
