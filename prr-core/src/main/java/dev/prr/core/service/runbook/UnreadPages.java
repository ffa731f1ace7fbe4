package dev.prr.core.service.runbook;

import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Pages that are there and were not read, so that a list of pages may lack them. */
final class UnreadPages {

  private UnreadPages() {}

  /** Why pages may be missing: an absent source, or a left-out Markdown file of such a path. */
  static List<Gap> gaps(Scope scope, Predicate<SourcePath> where) {
    Set<Gap> absent = Set.copyOf(scope.absentSources());
    return scope.gaps("").stream()
        .filter(gap -> absent.contains(gap) || isPage(gap.place().path(), where))
        .toList();
  }

  private static boolean isPage(SourcePath path, Predicate<SourcePath> where) {
    return (path.value().endsWith(".md") || path.value().endsWith(".markdown")) && where.test(path);
  }

  /** A page of another format. */
  static Gap gap(SourcePath path) {
    return new Gap(
        Gap.Reason.UNREADABLE,
        path.fileName() + " is no Markdown; only Markdown pages are read.",
        Location.startOf(path));
  }
}
