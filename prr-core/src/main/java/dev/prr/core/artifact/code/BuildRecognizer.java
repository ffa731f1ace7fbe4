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

/** What builds an application: Maven, Gradle, npm, Go modules, Python projects. */
@AutoService(Recognizer.class)
public final class BuildRecognizer implements Recognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return familyOf(hint.path()).isPresent();
  }

  private static Optional<Family> familyOf(SourcePath path) {
    String name = path.fileName();
    if (name.endsWith(".gradle") || name.endsWith(".gradle.kts")) {
      return Optional.of(Family.GRADLE);
    }
    if (name.startsWith("requirements") && name.endsWith(".txt")) {
      return Optional.of(Family.PYTHON);
    }
    return switch (name) {
      case "pom.xml" -> Optional.of(Family.MAVEN);
      case "libs.versions.toml" -> Optional.of(Family.GRADLE);
      case "package.json" -> Optional.of(Family.NPM);
      case "go.mod" -> Optional.of(Family.GO);
      case "pyproject.toml", "Pipfile" -> Optional.of(Family.PYTHON);
      default -> Optional.empty();
    };
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return familyOf(document.path())
        .<Artifact>map(family -> new SourceDocument(family, document))
        .stream()
        .toList();
  }
}
