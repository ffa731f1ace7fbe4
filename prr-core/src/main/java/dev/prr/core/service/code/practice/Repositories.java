package dev.prr.core.service.code.practice;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.code.Repository;
import dev.prr.core.service.scope.Subject;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.git.Checkout;
import dev.prr.core.workspace.git.Checkout.Content;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks version control of the folder of a service. */
public final class Repositories {

  /** Annotations with which a catalogue leads to a repository. */
  private static final List<String> LINKS =
      List.of(
          "github.com/project-slug",
          "gitlab.com/project-slug",
          "bitbucket.org/project-slug",
          "dev.azure.com/project-repo",
          "backstage.io/source-location");

  private Repositories() {}

  /**
   * What is known of the repository a service lies in.
   *
   * @param entry the metadata of its entry in the catalogue
   */
  public static Repository of(Subject subject, Field entry, Checkout checkout) {
    Location place = subject.place();
    Fact<LocalDate> code = checkout.lastChange(subject.folder(), Content.CODE, place);
    return new Repository(
        subject.component().isPresent() ? linked(entry, checkout) : Fact.missing(place),
        behind(code, checkout.lastChange(subject.folder(), Content.DOCS, place)),
        behind(code, checkout.lastChange(subject.folder(), Content.RUNBOOKS, place)));
  }

  private static Fact<Duration> behind(Fact<LocalDate> code, Fact<LocalDate> prose) {
    return code.flatMap(
        changed ->
            prose.map(
                written ->
                    Duration.ofDays(Math.max(0, ChronoUnit.DAYS.between(written, changed)))));
  }

  /** Hosts and owners differ between mirrors and forks; the name of the repository counts. */
  private static Fact<Boolean> linked(Field entry, Checkout checkout) {
    Optional<Field> link =
        LINKS.stream()
            .map(key -> entry.at("annotations", key))
            .filter(Field::isPresent)
            .findFirst();
    if (link.isEmpty()) {
      return Fact.known(false, entry.place());
    }
    Location place = link.get().place();
    return link.get()
        .text()
        .flatMap(
            written ->
                checkout.repository(place).map(path -> segments(written).contains(nameOf(path))));
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static List<String> segments(String address) {
    return Arrays.stream(address.toLowerCase(Locale.ROOT).split("[/:]", -1))
        .map(part -> part.endsWith(".git") ? part.substring(0, part.length() - 4) : part)
        .toList();
  }
}
