package dev.prr.core.artifact;

import dev.prr.core.document.DocumentReader;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A tree of files that exist only as text, read as files are. */
public final class InMemoryTree {

  private final SortedMap<SourcePath, String> files = new TreeMap<>();
  private final List<Unread> unread = new ArrayList<>();

  public static InMemoryTree of(String path, String text) {
    return new InMemoryTree().with(path, text);
  }

  public InMemoryTree with(String path, String text) {
    files.put(new SourcePath(path), text);
    return this;
  }

  /** A file that could not be read. */
  public InMemoryTree without(LeftOut leftOut, String text) {
    files.put(leftOut.place().path(), text);
    unread.add(new Unread(leftOut, Optional.of(text)));
    return this;
  }

  public Reading read() {
    List<Recognizer> recognizers = new ArrayList<>();
    ServiceLoader.load(Recognizer.class).forEach(recognizers::add);
    List<StreamRecognizer> streams = new ArrayList<>();
    ServiceLoader.load(StreamRecognizer.class).forEach(streams::add);
    Collected collected = new Collected();
    Unrendered unrendered = new Unrendered(new HelmCharts(files.keySet()));
    files.forEach((path, text) -> addKustomization(path, text, unrendered, collected));
    DocumentSorter sorter = new DocumentSorter(recognizers, streams, unrendered, Limits.DEFAULT);
    for (Map.Entry<SourcePath, String> file : files.entrySet()) {
      boolean leftOut =
          unread.stream().anyMatch(u -> u.leftOut().place().path().equals(file.getKey()));
      boolean used = Kustomization.isNamed(file.getKey()) || unrendered.isInput(file.getKey());
      if (!leftOut && !used && DocumentReader.canRead(file.getKey())) {
        sorter.sort(new SourceText(file.getKey(), file.getValue()), collected);
      }
    }
    unread.forEach(collected::add);
    return collected.toReading(new TreeSet<>(files.keySet()));
  }

  private static void addKustomization(
      SourcePath path, String text, Unrendered unrendered, Collected into) {
    if (Kustomization.isNamed(path)) {
      unrendered.add(new SourceText(path, text), Limits.DEFAULT).forEach(into::add);
    }
  }
}
