package dev.prr.core.service.runbook;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap.Reason;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Runbook links that are web addresses: those the organization maps to a folder, and those that
 * show a file on a repository host. All others only a network could follow.
 */
final class Addresses {

  /** What stands before the branch in the address of a file: GitHub, GitLab, Bitbucket, Gitea. */
  private static final Set<String> FILE_MARKS = Set.of("blob", "tree", "raw", "src", "edit");

  private final Map<String, String> folders;
  private final PathIndex paths;

  Addresses(Map<String, String> folders, PathIndex paths) {
    this.folders = folders;
    this.paths = paths;
  }

  boolean isAddress(String link) {
    return link.contains("://") || mappingOf(link).isPresent();
  }

  /**
   * The file an address shows.
   *
   * @param leadsTo whether a file has what the address points at in it
   */
  Fact<SourcePath> target(String address, Predicate<SourcePath> leadsTo, Location place) {
    return mappingOf(address)
        .map(m -> inFolder(m.getValue(), address.substring(m.getKey().length()), place))
        .orElseGet(() -> onHost(address, leadsTo, place));
  }

  /** The longest prefix wins. */
  private Optional<Map.Entry<String, String>> mappingOf(String address) {
    return folders.entrySet().stream()
        .filter(mapping -> address.startsWith(mapping.getKey()))
        .max(Comparator.comparingInt(mapping -> mapping.getKey().length()));
  }

  /** The page of that path or, as sites arrange pages anew, the one page of that name. */
  private Fact<SourcePath> inFolder(String mapped, String rest, Location place) {
    String folder = trimmed(mapped);
    if (!paths.hasFolder(folder)) {
      return Fact.unknown(
          Reason.ELSEWHERE,
          "The pages of this address lie in " + folder + ", which is not here.",
          place);
    }
    String page = trimmed(rest);
    List<SourcePath> exact = paths.at(trimmed(folder + "/" + page));
    if (!exact.isEmpty()) {
      return Fact.known(exact.get(0), place);
    }
    List<SourcePath> named =
        paths.endingWith(page.substring(page.lastIndexOf('/') + 1)).stream()
            .filter(path -> path.isWithin(folder))
            .toList();
    return only(named, place).orElseGet(() -> Fact.missing(place));
  }

  /**
   * A branch may have slashes in its name, so that any end of the address can be the path. A name
   * alone says little, for the address may be of another repository: it must have the place that is
   * pointed at, and be no README.
   */
  private Fact<SourcePath> onHost(String address, Predicate<SourcePath> leadsTo, Location place) {
    List<String> segments = Arrays.asList(address.split("/", -1));
    int mark = 0;
    while (mark < segments.size() && !FILE_MARKS.contains(segments.get(mark))) {
      mark++;
    }
    for (int from = mark + 2; from < segments.size(); from++) {
      String suffix = String.join("/", segments.subList(from, segments.size()));
      List<SourcePath> found = suffix.isBlank() ? List.of() : paths.endingWith(suffix);
      Optional<Fact<SourcePath>> target =
          suffix.contains("/")
              ? only(found, place)
              : only(found.stream().filter(leadsTo).filter(p -> !isReadme(p)).toList(), place);
      if (target.isPresent()) {
        return target.get();
      }
    }
    return Fact.unknown(
        Reason.OFFLINE,
        "Only a network could tell whether this runbook link leads to a page;"
            + " map its address to a folder in the policy, or link a page of this repository.",
        place);
  }

  private static boolean isReadme(SourcePath path) {
    return path.fileName().toLowerCase(Locale.ROOT).startsWith("readme");
  }

  private static Optional<Fact<SourcePath>> only(List<SourcePath> found, Location place) {
    return switch (found.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Fact.known(found.get(0), place));
      default -> Optional.of(RelativeLinks.oneOfMany(found, place));
    };
  }

  private static String trimmed(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    return path.substring(from, to);
  }
}
