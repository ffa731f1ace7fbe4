package dev.prr.core.service.scope;

import dev.prr.core.artifact.AlertRouting;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.MarkdownPage;
import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gives each service what belongs to it. */
public final class Scopes {

  private final List<Subject> subjects;
  private final Claims claims;
  private final SortedSet<SourcePath> paths = new TreeSet<>();
  private final Map<String, List<Artifact>> artifacts = new HashMap<>();
  private final Set<Location> evidence = new HashSet<>();
  private final Set<SourcePath> readAsEvidence = new HashSet<>();
  private final Map<String, List<Unread>> unread = new HashMap<>();
  private final Map<String, List<SourcePath>> claimed = new HashMap<>();
  private final SortedSet<SourcePath> unclaimed = new TreeSet<>();

  private Scopes(List<Subject> subjects) {
    this.subjects = subjects;
    this.claims = new Claims(subjects);
  }

  /** One for each service, in the same order. */
  public static List<Scope> of(
      List<Subject> subjects, Reading tree, List<Reading> further, Vocabulary vocabulary) {
    Scopes scopes = new Scopes(subjects);
    further.stream()
        .flatMap(reading -> reading.artifacts().stream())
        .filter(EvidenceFile.class::isInstance)
        .forEach(file -> scopes.readAsEvidence.add(file.place().path()));
    scopes.add(tree, true);
    for (Reading reading : further) {
      scopes.add(reading, false);
    }
    scopes.sharePaths();
    return subjects.stream().map(subject -> scopes.scope(subject, vocabulary)).toList();
  }

  /** What was already read is not added again, unless it was read for something else. */
  private void add(Reading reading, boolean isTree) {
    reading.artifacts().stream()
        .filter(artifact -> !paths.contains(artifact.place().path()) || isNewEvidence(artifact))
        .forEach(artifact -> owners(artifact, isTree).forEach(s -> list(artifacts, s, artifact)));
    reading.artifacts().stream()
        .filter(EvidenceFile.class::isInstance)
        .forEach(file -> evidence.add(file.place()));
    reading.unread().stream()
        .filter(file -> !paths.contains(file.leftOut().place().path()))
        .filter(file -> !readAsEvidence.contains(file.leftOut().place().path()))
        .forEach(file -> owners(file, isTree).forEach(s -> list(unread, s, file)));
    paths.addAll(reading.paths());
  }

  private boolean isNewEvidence(Artifact artifact) {
    return artifact instanceof EvidenceFile && !evidence.contains(artifact.place());
  }

  private static <T> void list(Map<String, List<T>> lists, Subject subject, T thing) {
    lists.computeIfAbsent(subject.name(), name -> new ArrayList<>()).add(thing);
  }

  /** What nobody claims: prose is everybody's, anything else belongs to whom it names. */
  private List<Subject> owners(Artifact artifact, boolean isTree) {
    if (artifact instanceof AlertRouting) {
      return subjects; // One Alertmanager sends the alerts of all.
    }
    List<Subject> claimants = claims.claimantsOf(artifact.place().path());
    if (artifact instanceof SourceDocument source) {
      return subjects.stream()
          .filter(s -> claimants.contains(s) || (isTree && source.reaches(s.folder())))
          .toList();
    }
    if (!claimants.isEmpty()) {
      return Claims.meantBy(artifact, claimants);
    }
    if (artifact instanceof MarkdownPage) {
      return subjects;
    }
    return isTree ? Claims.namedBy(artifact, subjects) : Claims.meantBy(artifact, subjects);
  }

  private List<Subject> owners(Unread file, boolean isTree) {
    List<Subject> claimants = claims.claimantsOf(file.leftOut().place().path());
    if (!claimants.isEmpty()) {
      return claimants;
    }
    return isTree ? subjects.stream().filter(subject -> mayMean(file, subject)).toList() : subjects;
  }

  private static boolean mayMean(Unread file, Subject subject) {
    return file.mayMention(subject.name()) || subject.aliases().stream().anyMatch(file::mayMention);
  }

  private Scope scope(Subject subject, Vocabulary vocabulary) {
    Rendering rendering = new Rendering(subject, paths);
    return new Scope(
        subject.name(),
        subject.aliases(),
        subject.place(),
        platform(subject),
        artifacts.getOrDefault(subject.name(), List.of()).stream()
            .filter(artifact -> !rendering.replaces(artifact))
            .sorted(Comparator.comparing(Artifact::place))
            .toList(),
        unread.getOrDefault(subject.name(), List.of()).stream()
            .filter(file -> !rendering.replaces(file))
            .sorted(Comparator.comparing(Unread::leftOut))
            .toList(),
        absent(subject),
        pathsOf(subject),
        vocabulary);
  }

  private List<Gap> absent(Subject subject) {
    return subject.folders().stream()
        .filter(folder -> folder.use() != DeclaredFolder.Use.EVIDENCE)
        .filter(folder -> !folder.isThere(paths))
        .map(DeclaredFolder::gap)
        .toList();
  }

  /** Once for all services: a tree of many services has as many more paths. */
  private void sharePaths() {
    for (SourcePath path : paths) {
      List<Subject> claimants = claims.claimantsOf(path);
      if (claimants.isEmpty()) {
        unclaimed.add(path);
      }
      claimants.forEach(subject -> list(claimed, subject, path));
    }
  }

  private SortedSet<SourcePath> pathsOf(Subject subject) {
    SortedSet<SourcePath> own = new TreeSet<>(unclaimed);
    own.addAll(claimed.getOrDefault(subject.name(), List.of()));
    return own;
  }

  private static Optional<Platform> platform(Subject subject) {
    return subject
        .descriptor()
        .flatMap(descriptor -> descriptor.at("spec", "platform").text().ifKnown())
        .flatMap(word -> Stream.of(Platform.values()).filter(p -> p.id().equals(word)).findFirst());
  }
}
