package dev.prr.core.artifact;

import dev.prr.core.artifact.evidence.EvidenceReading;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What one thread has found so far. */
final class Collected implements EvidenceReading.Sink {
  private final List<Artifact> artifacts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private int files;
  private int documents;

  @Override
  public void add(Unread left) {
    unread.add(left);
  }

  void add(LeftOut left, Optional<String> lostText) {
    unread.add(new Unread(left, lostText));
  }

  @Override
  public void add(Artifact found) {
    artifacts.add(found);
  }

  void addArtifacts(List<Artifact> found) {
    artifacts.addAll(found);
  }

  void countFile() {
    files++;
  }

  void countDocument() {
    documents++;
  }

  void addAll(Collected other) {
    artifacts.addAll(other.artifacts);
    unread.addAll(other.unread);
    files += other.files;
    documents += other.documents;
  }

  /** Infrastructure that is written but that no plan speaks of. */
  void leaveOutUnplanned() {
    unread.addAll(Unplanned.in(artifacts));
  }

  Reading toReading(SortedSet<SourcePath> paths) {
    artifacts.sort(Comparator.comparing(Artifact::place));
    unread.sort(Comparator.comparing(Unread::leftOut));
    return new Reading(artifacts, unread, paths, files, documents);
  }
}
