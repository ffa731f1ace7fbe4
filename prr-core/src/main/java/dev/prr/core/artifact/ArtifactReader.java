package dev.prr.core.artifact;

import dev.prr.core.artifact.evidence.EvidenceReading;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.workspace.FileContent;
import dev.prr.core.workspace.FileReader;
import dev.prr.core.workspace.Listing;
import dev.prr.core.workspace.SourceFile;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

/**
 * From a folder to the artifacts in it. A file is parsed only if a recognizer may want it, and
 * dropped as soon as its artifacts are taken. The result does not depend on the number of threads.
 */
public final class ArtifactReader {
  /** Files that one thread takes at a time. */
  private static final int CHUNK = 32;

  private final List<Recognizer> recognizers;
  private final List<StreamRecognizer> streams;
  private final int threads;

  /**
   * @param recognizers the formats that are looked for
   * @param streams those whose files are read as a stream
   * @param threads how many files are parsed at the same time, from 1
   */
  public ArtifactReader(List<Recognizer> recognizers, List<StreamRecognizer> streams, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
    this.recognizers = byName(recognizers);
    this.streams = byName(streams);
    this.threads = threads;
  }

  /** Without formats that are read as a stream. */
  public ArtifactReader(List<Recognizer> recognizers, int threads) {
    this(recognizers, List.of(), threads);
  }

  /** With every recognizer that is installed beside PRR. */
  public static ArtifactReader withAllRecognizers(int threads) {
    return new ArtifactReader(
        installed(Recognizer.class), installed(StreamRecognizer.class), threads);
  }

  private static <T> List<T> installed(Class<T> kind) {
    ServiceLoader<T> all = ServiceLoader.load(kind, kind.getClassLoader());
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  private static <T> List<T> byName(List<T> all) {
    return all.stream().sorted(Comparator.comparing(r -> r.getClass().getName())).toList();
  }

  /**
   * Everything that is recognized in the tree, and everything that was left out.
   *
   * @throws IOException when the folder itself cannot be read
   */
  public Reading read(Workspace workspace) throws IOException {
    Listing listing = workspace.list(DocumentReader::canRead);
    Collected all = new Collected();
    listing.unread().forEach(all::add);
    Unrendered unrendered = findUnrendered(listing, workspace, all);
    List<SourceFile> files =
        listing.files().stream()
            .filter(file -> !Kustomization.isNamed(file.path()))
            .filter(file -> !unrendered.isInput(file.path()))
            .toList();
    DocumentSorter sorter =
        new DocumentSorter(recognizers, streams, unrendered, workspace.limits());
    List<Callable<Collected>> work = new ArrayList<>();
    for (int from = 0; from < files.size(); from += CHUNK) {
      List<SourceFile> chunk = files.subList(from, Math.min(from + CHUNK, files.size()));
      work.add(() -> readAll(chunk, workspace, sorter));
    }
    EvidenceReading evidence = new EvidenceReading(workspace.limits());
    listing.unread().forEach(unread -> evidence.missing(unread.leftOut(), all));
    addEvidence(listing.evidence(), evidence, workspace, all, work);
    new InOrder(threads).run(work).forEach(all::addAll);
    all.leaveOutUnplanned();
    return all.toReading(listing.paths());
  }

  /**
   * What other tools left in a folder that holds nothing else.
   *
   * @throws IOException when the folder itself cannot be read
   */
  public Reading readEvidence(Workspace workspace) throws IOException {
    Listing listing = workspace.list(path -> true);
    Collected all = new Collected();
    listing.unread().forEach(all::add);
    List<SourceFile> files = new ArrayList<>(listing.files());
    files.addAll(listing.evidence());
    files.sort(Comparator.comparing(SourceFile::path));
    List<Callable<Collected>> work = new ArrayList<>();
    addEvidence(files, new EvidenceReading(workspace.limits()), workspace, all, work);
    new InOrder(threads).run(work).forEach(all::addAll);
    return all.toReading(listing.paths());
  }

  private static void addEvidence(
      List<SourceFile> files,
      EvidenceReading evidence,
      Workspace workspace,
      Collected all,
      List<Callable<Collected>> work)
      throws IOException {
    if (files.isEmpty()) {
      return;
    }
    try (FileReader reader = workspace.reader()) {
      evidence.readNotes(files, reader, all);
    }
    for (int from = 0; from < files.size(); from += CHUNK) {
      List<SourceFile> chunk = files.subList(from, Math.min(from + CHUNK, files.size()));
      work.add(() -> readEvidence(chunk, workspace, evidence));
    }
  }

  private static Collected readEvidence(
      List<SourceFile> files, Workspace workspace, EvidenceReading evidence) throws IOException {
    Collected collected = new Collected();
    try (FileReader reader = workspace.reader()) {
      for (SourceFile file : files) {
        collected.countFile();
        evidence.read(file, reader, collected);
      }
    }
    return collected;
  }

  /** They come first: they say of other files that these are not to be judged. */
  private static Unrendered findUnrendered(Listing listing, Workspace workspace, Collected all)
      throws IOException {
    Unrendered unrendered = new Unrendered(new HelmCharts(listing.paths()));
    try (FileReader reader = workspace.reader()) {
      for (SourceFile file : listing.files()) {
        if (Kustomization.isNamed(file.path())) {
          FileContent content = reader.read(file);
          if (content instanceof SourceText text) {
            unrendered.add(text, workspace.limits()).forEach(all::add);
          } else {
            all.add((Unread) content);
          }
        }
      }
    }
    return unrendered;
  }

  private static Collected readAll(
      List<SourceFile> files, Workspace workspace, DocumentSorter sorter) throws IOException {
    Collected collected = new Collected();
    try (FileReader reader = workspace.reader()) {
      for (SourceFile file : files) {
        FileContent content = reader.read(file);
        if (content instanceof SourceText text) {
          sorter.sort(text, collected);
        } else {
          sorter.sortLarge((Unread) content, collected);
        }
      }
    }
    return collected;
  }
}
