package dev.prr.core.service.governance;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.scope.Subject;
import java.util.List;

/**
 * Which services a file of a folder {@code prr/} is for: those of the folder it lies in; where no
 * service owns that folder, all below it. It may name one service.
 */
final class Beside {

  private final List<Subject> subjects;

  Beside(List<Subject> subjects) {
    this.subjects = subjects;
  }

  /**
   * @param folder the folder that {@code prr/} lies in
   * @param service the one it names; missing where it names none
   */
  boolean isFor(String folder, Fact<String> service, Subject subject) {
    if (!service.isMissing()) {
      return service.is(subject.name()) && isWithin(subject.folder(), folder);
    }
    int nearest =
        subjects.stream()
            .map(Subject::folder)
            .filter(owned -> isWithin(folder, owned))
            .mapToInt(String::length)
            .max()
            .orElse(-1);
    return nearest < 0
        ? isWithin(subject.folder(), folder)
        : isWithin(folder, subject.folder()) && subject.folder().length() == nearest;
  }

  private static boolean isWithin(String folder, String other) {
    return other.isEmpty() || folder.equals(other) || folder.startsWith(other + "/");
  }
}
