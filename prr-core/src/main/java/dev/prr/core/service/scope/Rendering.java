package dev.prr.core.service.scope;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.artifact.RecordingRule;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Unread;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * What rendered output replaces: the charts, bases and overlays it was made of. Only when all
 * declared output is there.
 */
final class Rendering {

  private static final Set<String> MARKS =
      Set.of("Chart.yaml", "kustomization.yaml", "kustomization.yml", "Kustomization");

  private final List<DeclaredFolder> output;
  private final boolean isThere;
  private final Set<String> sources = new HashSet<>();

  Rendering(Subject subject, SortedSet<SourcePath> paths) {
    this.output = subject.folders(DeclaredFolder.Use.RENDERED);
    this.isThere = !output.isEmpty() && output.stream().allMatch(f -> f.isThere(paths));
    if (isThere) {
      paths.stream()
          .filter(path -> MARKS.contains(path.fileName()))
          .forEach(path -> sources.add(path.folder()));
    }
  }

  boolean replaces(Unread file) {
    return isThere
        && file.leftOut().reason() == LeftOut.Reason.UNRENDERED_TEMPLATE
        && !isOutput(file.leftOut().place().path());
  }

  boolean replaces(Artifact artifact) {
    boolean deployed =
        artifact instanceof KubernetesObject
            || artifact instanceof AlertRule
            || artifact instanceof RecordingRule
            || artifact instanceof SloDefinition;
    SourcePath path = artifact.place().path();
    return isThere && deployed && !isOutput(path) && liesInSource(path);
  }

  private boolean isOutput(SourcePath path) {
    return output.stream().anyMatch(folder -> path.isWithin(folder.path()));
  }

  private boolean liesInSource(SourcePath path) {
    String folder = path.folder();
    while (!sources.contains(folder)) {
      if (folder.isEmpty()) {
        return false;
      }
      folder = Folders.above(folder);
    }
    return true;
  }
}
