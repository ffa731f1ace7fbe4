package dev.prr.core.service;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.artifact.Reading;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Altered;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files as they lie in a repository, read by every recognizer there is. */
public final class Repository {
  private final Map<SourcePath, String> files = new TreeMap<>();
  private final SortedSet<SourcePath> paths = new TreeSet<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Gap> absent = new ArrayList<>();
  private Vocabulary vocabulary = Vocabulary.COMMON;

  /** One file of any format. */
  public static Repository of(String path, String text) {
    return new Repository().file(path, text);
  }

  public Repository file(String path, String text) {
    files.put(new SourcePath(path), text);
    paths.add(new SourcePath(path));
    return this;
  }

  /** A file that was not read, with the text it holds. */
  public Repository leftOut(String path, String text) {
    SourcePath source = new SourcePath(path);
    LeftOut leftOut =
        new LeftOut(
            LeftOut.Reason.UNRENDERED_TEMPLATE, "It is a template.", Location.startOf(source));
    unread.add(new Unread(leftOut, Optional.of(text)));
    paths.add(source);
    return this;
  }

  /** A link that is not followed. */
  public Repository link(String path, Optional<String> text) {
    Location place = Location.startOf(new SourcePath(path));
    unread.add(new Unread(new LeftOut(LeftOut.Reason.LINK, "It is a link.", place), text));
    return this;
  }

  /** A declared source that is not checked out. */
  public Repository absentSource() {
    absent.add(new Gap(Gap.Reason.ELSEWHERE, "It is not checked out.", descriptor()));
    return this;
  }

  public Repository vocabulary(Vocabulary words) {
    vocabulary = words;
    return this;
  }

  /** Maps the address of runbooks to a folder. */
  public Repository runbooksAt(String address, String folder) {
    Vocabulary v = vocabulary;
    return vocabulary(Altered.with(v, "runbookAddresses", Map.of(address, folder)));
  }

  public List<Artifact> artifacts() {
    InMemoryTree tree = new InMemoryTree();
    files.forEach((path, text) -> tree.with(path.value(), text));
    Reading reading = tree.read();
    if (!reading.unread().isEmpty()) {
      throw new IllegalArgumentException("a file of a test is broken: " + reading.unread());
    }
    return reading.artifacts();
  }

  /** The artifacts of one kind. */
  public <T extends Artifact> List<T> all(Class<T> kind) {
    return artifacts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** All of it as the service {@code checkout}, also called {@code checkout-service}. */
  public Scope scope() {
    return new Scope(
        "checkout",
        Set.of("checkout-service"),
        descriptor(),
        Optional.empty(),
        artifacts(),
        unread,
        absent,
        paths,
        vocabulary);
  }

  public static Location descriptor() {
    return new Location(new SourcePath("prr.yaml"), 4, 9);
  }
}
