package dev.prr.core.service.governance;

import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.WaiverFile;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Given;
import dev.prr.core.service.Origin;
import dev.prr.core.service.Waiver;
import dev.prr.core.service.scope.Subject;
import dev.prr.core.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The waivers of services. Those of the policy are for all services, or for the one they name. */
public final class Waivers {

  private final Beside beside;
  private final List<WaiverFile> files;
  private final Given given;

  public Waivers(List<Subject> subjects, Reading tree, Given given) {
    this.beside = new Beside(subjects);
    this.files =
        tree.artifacts().stream()
            .filter(WaiverFile.class::isInstance)
            .map(WaiverFile.class::cast)
            .toList();
    this.given = given;
  }

  /** Those of one service: first what the tree says, then what the policy says. */
  public FactList<Waiver> of(Subject subject) {
    Stream<Waiver> asked =
        files.stream()
            .flatMap(
                file ->
                    file.at("waivers").items().stream()
                        .map(field -> waiver(field, Origin.TREE))
                        .filter(
                            waiver -> beside.isFor(file.folder(), waiver.forService(), subject)));
    Stream<Waiver> granted =
        given.waivers().stream()
            .map(field -> waiver(field, Origin.POLICY))
            .filter(waiver -> waiver.forService().isMissing() || names(waiver, subject));
    Location place = files.stream().map(WaiverFile::place).findFirst().orElse(subject.place());
    return FactList.complete(Stream.concat(asked, granted).toList(), place);
  }

  private static boolean names(Waiver waiver, Subject subject) {
    return waiver.forService().is(subject.name());
  }

  private static Waiver waiver(Field field, Origin origin) {
    Fact<LocalDate> date = Words.day(field.at("date"));
    Fact<LocalDate> expires = Words.day(field.at("expires"));
    return new Waiver(
        field.at("id").text(),
        field.at("rule").text(),
        Words.word(field.at("type"), Waiver.Type.values()),
        field.at("reason").text(),
        field.at("ticket").text(),
        field.at("ownerTeam").text(),
        field.at("approverRole").text(),
        date,
        expires,
        Words.between(date, expires),
        field.at("renewals").integer().orDefault(0),
        Fact.known(origin, field.at("id").place()),
        field.at("service").text(),
        scope(field, "file"),
        scope(field, "subject"),
        field.at("id").place());
  }

  /** A word in place of a mapping says that all is meant. */
  private static Fact<String> scope(Field field, String key) {
    Field scope = field.at("scope");
    return scope.fields().isEmpty() ? Fact.missing(scope.place()) : scope.at(key).text();
  }
}
