package dev.prr.core.service.scope;

import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.ServiceDescriptor;
import dev.prr.core.service.descriptor.Descriptors;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Folders that descriptors name and that lie outside what was read. */
public final class FurtherFolders {

  private FurtherFolders() {}

  /** Sorted, each once; a folder inside another one of them is read with that one. */
  public static List<SourcePath> of(Reading tree) {
    TreeSet<SourcePath> folders = new TreeSet<>();
    for (ServiceDescriptor descriptor : Descriptors.in(tree)) {
      Stream.of("sources", "rendered")
          .flatMap(
              key ->
                  DeclaredFolder.listed(descriptor.at("spec", key), DeclaredFolder.Use.SOURCE)
                      .stream())
          .filter(folder -> !folder.path().isEmpty() && !folder.isThere(tree.paths()))
          .forEach(folder -> folders.add(new SourcePath(folder.path())));
    }
    return outermost(folders);
  }

  /** Folders with evidence that descriptors name, wherever they lie. */
  public static List<SourcePath> evidence(Reading tree) {
    TreeSet<SourcePath> folders = new TreeSet<>();
    for (ServiceDescriptor descriptor : Descriptors.in(tree)) {
      DeclaredFolder.listed(descriptor.at("spec", "evidence"), DeclaredFolder.Use.EVIDENCE).stream()
          .filter(folder -> !folder.path().isEmpty())
          .forEach(folder -> folders.add(new SourcePath(folder.path())));
    }
    return outermost(folders);
  }

  private static List<SourcePath> outermost(SortedSet<SourcePath> folders) {
    return folders.stream()
        .filter(folder -> folders.stream().noneMatch(other -> folder.isWithin(other.value())))
        .toList();
  }
}
