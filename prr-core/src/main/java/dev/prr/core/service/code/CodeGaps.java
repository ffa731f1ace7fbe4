package dev.prr.core.service.code;

import dev.prr.core.document.DocumentReader;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Unread;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an application's repository may hold beyond what was read. Sources that are declared and not
 * there hold manifests, rules and objectives, and are not asked.
 */
public final class CodeGaps {

  private CodeGaps() {}

  /** Left-out files of such names, and folders of which nothing could be read. */
  public static List<Gap> of(Scope scope, Predicate<SourcePath> named) {
    return scope.unread().stream()
        .filter(file -> !hidesNothing(file))
        .map(file -> file.leftOut())
        .filter(left -> named.test(left.place().path()) || mayBeFolder(left))
        .map(left -> new Gap(Gap.Reason.UNREADABLE, left.detail(), left.place()))
        .toList();
  }

  /** A link to something that is judged where it lies. */
  private static boolean hidesNothing(Unread file) {
    return file.leftOut().reason() == LeftOut.Reason.LINK
        && file.text().filter(String::isEmpty).isPresent();
  }

  private static boolean mayBeFolder(LeftOut left) {
    boolean whole =
        left.reason() == LeftOut.Reason.LIMIT
            || left.reason() == LeftOut.Reason.LINK
            || left.reason() == LeftOut.Reason.UNREADABLE;
    return whole && !DocumentReader.canRead(left.place().path());
  }

  /** False, unless something that was not read could make it true. */
  public static Fact<Boolean> falseUnless(List<Gap> gaps, Location place) {
    Optional<Gap> gap = gaps.stream().findFirst();
    return gap.isPresent() ? Fact.unknown(gap.get()) : Fact.known(false, place);
  }
}
