package dev.prr.core.artifact.code;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.document.Document;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pipelines of the services that run them, and what keeps dependencies up to date. */
@AutoService(Recognizer.class)
public final class PipelineRecognizer implements Recognizer {

  private static final Set<String> UPDATE_BOTS =
      Set.of(
          ".github/dependabot.yml",
          ".github/dependabot.yaml",
          "renovate.json",
          ".renovaterc.json",
          ".github/renovate.json",
          ".gitlab/renovate.json");

  @Override
  public boolean mayWant(FileHint hint) {
    return familyOf(hint.path()).isPresent();
  }

  private static Optional<Family> familyOf(SourcePath path) {
    String name = path.fileName();
    boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
    if (yaml && path.folder().equals(".github/workflows")) {
      return Optional.of(Family.GITHUB);
    }
    if (UPDATE_BOTS.contains(path.value())) {
      return Optional.of(Family.UPDATE_BOT);
    }
    if (name.equals("Jenkinsfile") || name.startsWith("Jenkinsfile.")) {
      return Optional.of(Family.JENKINS);
    }
    if (yaml && name.startsWith("azure-pipelines")) {
      return Optional.of(Family.AZURE);
    }
    if (yaml && path.value().startsWith(".circleci/config.")) {
      return Optional.of(Family.CIRCLECI);
    }
    if (yaml && isCloudBuild(path)) {
      return Optional.of(Family.CLOUD_BUILD);
    }
    return name.equals(".gitlab-ci.yml") ? Optional.of(Family.GITLAB) : Optional.empty();
  }

  /** Named so, or in a folder that is named so, as triggers usually point there. */
  private static boolean isCloudBuild(SourcePath path) {
    String folder = path.folder();
    String last = folder.substring(folder.lastIndexOf('/') + 1);
    return path.fileName().startsWith("cloudbuild")
        || last.equals("cloudbuild")
        || last.equals(".cloudbuild");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return familyOf(document.path())
        .<Artifact>map(family -> new SourceDocument(family, document))
        .stream()
        .toList();
  }
}
