package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Field;
import dev.prr.core.service.Container;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;

/** Specs of pods as they are written. */
final class Pods {
  private Pods() {}

  static Field spec(String yaml) {
    SourceText text = new SourceText(new SourcePath("pod.yaml"), yaml);
    Document document = DocumentReader.read(text, Limits.DEFAULT).read().get(0).document();
    return Field.of(((Document.Tree) document).root(), Dialect.YAML_1_1);
  }

  /** A container that says one thing beside its name, on line 3. */
  static Container container(String entry) {
    return container(entry, "restartPolicy: Always");
  }

  /** The same in a pod that says one thing too, on line 1. */
  static Container container(String entry, String ofPod) {
    return Containers.of(spec(ofPod + "\ncontainers:\n  - " + entry + "\n    name: web\n"))
        .items()
        .get(0);
  }
}
