package dev.prr.core.artifact.terraform;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.document.Document;
import java.util.List;

/** Knows where a configuration of Terraform or OpenTofu writes its resources and module calls. */
@AutoService(Recognizer.class)
public final class ConfigurationRecognizer implements Recognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("tf", "tofu")
        && (hint.mentions("resource") || hint.mentions("module"));
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return document instanceof Document.Lines lines && isConfiguration(lines)
        ? List.copyOf(BlockSkimmer.blocks(lines.path(), lines.lines()))
        : List.of();
  }

  private static boolean isConfiguration(Document.Lines lines) {
    String name = lines.path().fileName();
    return name.endsWith(".tf") || name.endsWith(".tofu");
  }
}
