package dev.prr.core.artifact;

import dev.prr.core.source.SourcePath;
import java.util.HashSet;
import java.util.Set;

/** The Helm charts of a tree, told by their {@code Chart.yaml}. */
final class HelmCharts {
  private static final String CHART = "Chart.yaml";

  /** With a closing slash; empty for the root. */
  private final Set<String> folders = new HashSet<>();

  HelmCharts(Set<SourcePath> paths) {
    for (SourcePath path : paths) {
      if (path.fileName().equals(CHART)) {
        folders.add(folderOf(path));
      }
    }
  }

  private static String folderOf(SourcePath path) {
    return path.folder().isEmpty() ? "" : path.folder() + "/";
  }

  /** Whether it lies in the templates of a chart. */
  boolean isTemplate(SourcePath path) {
    String templates = "templates/";
    String value = path.value();
    for (int at = value.indexOf(templates); at >= 0; at = value.indexOf(templates, at + 1)) {
      if ((at == 0 || value.charAt(at - 1) == '/') && folders.contains(value.substring(0, at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it only feeds the templates: the chart itself, and its values. */
  boolean isInput(SourcePath path) {
    String name = path.fileName();
    return folders.contains(folderOf(path)) && (name.equals(CHART) || name.startsWith("values"));
  }
}
