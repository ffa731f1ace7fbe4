package dev.prr.core.service.runbook;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap.Reason;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runbook links that are paths. Nobody says from where they count, so they are tried from the
 * folder of the rule file, of the service and of the tree, then by the end of the path.
 */
final class RelativeLinks {

  private static final List<String> PAGE_ENDINGS =
      List.of(".md", ".markdown", ".adoc", ".rst", ".txt", ".html", ".htm");

  private final Scope scope;
  private final PathIndex paths;

  RelativeLinks(Scope scope, PathIndex paths) {
    this.scope = scope;
    this.paths = paths;
  }

  Fact<SourcePath> target(String link, String folder, Location place) {
    List<String> bases =
        link.startsWith("/")
            ? List.of("")
            : List.of(folder, scope.descriptor().path().folder(), "");
    for (String base : bases) {
      List<SourcePath> found = joined(base, link).map(paths::at).orElse(List.of());
      if (!found.isEmpty()) {
        return Fact.known(found.get(0), place);
      }
    }
    List<SourcePath> found = joined("", link).map(paths::endingWith).orElse(List.of());
    return switch (found.size()) {
      case 0 -> notFound(link, place);
      case 1 -> Fact.known(found.get(0), place);
      default -> oneOfMany(found, place);
    };
  }

  /** Several pages end like the link. */
  static Fact<SourcePath> oneOfMany(List<SourcePath> found, Location place) {
    return Fact.unknown(
        Reason.AMBIGUOUS,
        "The runbook link could mean "
            + found.get(0)
            + " or "
            + found.get(1)
            + "; write the whole path.",
        place);
  }

  private Fact<SourcePath> notFound(String link, Location place) {
    if (!scope.absentSources().isEmpty()) {
      return Fact.unknown(scope.absentSources().get(0));
    }
    return isPath(link)
        ? Fact.missing(place)
        : Fact.unknown(
            Reason.OFFLINE,
            "This runbook link is neither a file of this tree nor an address.",
            place);
  }

  /** Host names and short links such as {@code go/checkout} look like paths, too. */
  private boolean isPath(String link) {
    String lower = link.toLowerCase(Locale.ROOT);
    int slash = link.indexOf('/');
    return link.startsWith(".")
        || slash <= 0
        || PAGE_ENDINGS.stream().anyMatch(lower::endsWith)
        || paths.hasFolder(link.substring(0, slash));
  }

  /** The path from the folder, without {@code .} and {@code ..}; empty if it has no file name. */
  private static Optional<String> joined(String folder, String link) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (folder + "/" + link).split("/", -1)) {
      boolean up = segment.equals("..");
      if (up && !segments.isEmpty() && !segments.getLast().equals("..")) {
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return segments.isEmpty() ? Optional.empty() : Optional.of(String.join("/", segments));
  }
}
