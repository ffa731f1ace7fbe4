package dev.prr.core.service.scope;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which services claim which folders. A path belongs to whoever claims the deepest folder around
 * it; where several claim that folder, artifacts go to the service they name and else to each.
 */
final class Claims {

  private final Map<String, List<Subject>> byFolder = new HashMap<>();

  Claims(List<Subject> subjects) {
    for (Subject subject : subjects) {
      claim(subject.folder(), subject);
      for (DeclaredFolder folder : subject.folders()) {
        claim(folder.path(), subject);
      }
    }
  }

  private void claim(String folder, Subject subject) {
    List<Subject> claimants = byFolder.computeIfAbsent(folder, f -> new ArrayList<>());
    if (!claimants.contains(subject)) {
      claimants.add(subject);
    }
  }

  /** Whoever claims the deepest folder around it; empty where nobody does. */
  List<Subject> claimantsOf(SourcePath path) {
    boolean inside = !path.value().startsWith("../");
    String folder = path.folder();
    while (!folder.isEmpty()) {
      List<Subject> claimants = byFolder.get(folder);
      if (claimants != null) {
        return claimants;
      }
      folder = Folders.above(folder);
    }
    return inside ? byFolder.getOrDefault("", List.of()) : List.of();
  }

  /** The claimants that an artifact means; all of them when it means none in particular. */
  static List<Subject> meantBy(Artifact artifact, List<Subject> claimants) {
    if (claimants.size() < 2) {
      return claimants;
    }
    List<Subject> named = namedBy(artifact, claimants);
    return named.isEmpty() ? claimants : named;
  }

  /** Those that an artifact names: by label, by its own name, or by the folder it lies in. */
  static List<Subject> namedBy(Artifact artifact, List<Subject> candidates) {
    for (String name : Names.saidBy(artifact)) {
      List<Subject> called = candidates.stream().filter(s -> s.isCalled(name)).toList();
      if (!called.isEmpty()) {
        return called;
      }
    }
    return Names.ownNameOf(artifact)
        .flatMap(name -> longestPrefix(name, candidates))
        .or(() -> nearestFolder(artifact.place().path(), candidates))
        .map(List::of)
        .orElse(List.of());
  }

  /** {@code checkout-admin-svc} means {@code checkout-admin} and not {@code checkout}. */
  private static Optional<Subject> longestPrefix(String name, List<Subject> candidates) {
    return candidates.stream()
        .filter(s -> s.isCalled(name) || name.startsWith(s.name() + "-"))
        .max(
            Comparator.comparingInt((Subject s) -> s.isCalled(name) ? name.length() : 0)
                .thenComparingInt(s -> s.name().length()));
  }

  private static Optional<Subject> nearestFolder(SourcePath path, List<Subject> candidates) {
    List<String> segments = path.segments();
    for (int i = segments.size() - 1; i >= 0; i--) {
      String segment = segments.get(i);
      int dot = segment.indexOf('.');
      String stem = i == segments.size() - 1 && dot > 0 ? segment.substring(0, dot) : segment;
      Optional<Subject> called = candidates.stream().filter(s -> s.isCalled(stem)).findFirst();
      if (called.isPresent()) {
        return called;
      }
    }
    return Optional.empty();
  }
}
