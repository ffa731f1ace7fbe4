package dev.prr.core.artifact;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Template;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of a tree that have to be rendered before they say anything: templates of Helm
 * charts, patches and components of Kustomize. They are left out, parseable or not.
 */
final class Unrendered {
  private static final String HELM =
      "It is a template of a Helm chart: render it first (helm template) and add the output.";

  private static final String FOREIGN =
      "It brings in resources that are not here: render it (kustomize build) and add the output.";
  private static final String CHANGED =
      "It changes resources, which are judged as they are written before that: render it (kustomize"
          + " build) and add the output.";

  private final HelmCharts charts;
  private final Map<SourcePath, SourcePath> changedBy = new HashMap<>();

  Unrendered(HelmCharts charts) {
    this.charts = charts;
  }

  /** Takes note of what a {@code kustomization.yaml} says; nothing in it is an artifact. */
  List<Unread> add(SourceText kustomization, Limits limits) {
    Documents documents = DocumentReader.read(kustomization, limits);
    List<Unread> unread = new ArrayList<>(documents.unread());
    for (Documents.Read read : documents.read()) {
      unread.addAll(add(read.document(), kustomization.text()));
    }
    return unread;
  }

  private List<Unread> add(Document document, String text) {
    List<Unread> unread = new ArrayList<>();
    for (var root : Trees.things(document)) {
      Kustomization kustomization = new Kustomization(root);
      kustomization.changes().forEach(path -> changedBy.putIfAbsent(path, root.path()));
      Optional<Location> foreign = kustomization.bringsInSomething();
      Optional<Location> changed = kustomization.changesSomething();
      if (foreign.isPresent()) {
        unread.add(leftOut(FOREIGN, foreign.get(), Optional.empty()));
      } else if (changed.isPresent()) {
        unread.add(leftOut(CHANGED, changed.get(), Optional.of(text)));
      }
    }
    return unread;
  }

  private static Unread leftOut(String detail, Location place, Optional<String> text) {
    return new Unread(new LeftOut(Reason.UNRENDERED_TEMPLATE, detail, place), text);
  }

  /** Whether the file only feeds a renderer, so that nobody misses it. */
  boolean isInput(SourcePath path) {
    return charts.isInput(path);
  }

  /** Why the file is left out. */
  Optional<Unread> leaveOut(SourceText file) {
    if (!DocumentReader.readsTree(file.path())) {
      return Optional.empty();
    }
    Location place = Location.startOf(file.path());
    if (charts.isTemplate(file.path())) {
      return Optional.of(Template.unrendered(HELM, place, file.text()));
    }
    return changingKustomization(file.path())
        .map(by -> Template.unrendered(patchOf(by), place, file.text()));
  }

  private static String patchOf(SourcePath kustomization) {
    return "It is a part of "
        + kustomization
        + " that changes other resources: render that first (kustomize build) and add the output.";
  }

  /** The one that names the file or a folder it lies in. */
  private Optional<SourcePath> changingKustomization(SourcePath file) {
    String path = file.value();
    while (!path.isEmpty()) {
      SourcePath by = changedBy.get(new SourcePath(path));
      if (by != null) {
        return Optional.of(by);
      }
      path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
    return Optional.empty();
  }
}
