package dev.prr.core.artifact.identity;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.ServiceDescriptor;
import dev.prr.core.document.Document;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Set;

/**
 * A service descriptor, told by its file name alone: a mistake in its apiVersion or kind has to be
 * seen and said, not taken for somebody else's file.
 */
@AutoService(Recognizer.class)
public final class ServiceDescriptorRecognizer implements Recognizer {

  private static final Set<String> NAMES = Set.of("prr.yaml", "prr.yml");

  /** Whether a file of this path has to be a service descriptor. */
  public static boolean isDescriptor(SourcePath path) {
    return NAMES.contains(path.fileName());
  }

  @Override
  public boolean mayWant(FileHint hint) {
    return isDescriptor(hint.path());
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return document instanceof Document.Tree tree && isDescriptor(tree.path())
        ? List.of(new ServiceDescriptor(tree.root()))
        : List.of();
  }
}
