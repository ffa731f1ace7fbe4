package dev.prr.core.artifact.code;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Document;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;

/**
 * What an application runs with: Spring's {@code application.yml} and properties with their
 * profiles, Logback, Log4j 2, and scripts that change a database. Files for tests are no part of
 * it.
 */
@AutoService(Recognizer.class)
public final class ConfigurationRecognizer implements Recognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return familyOf(hint.path()).isPresent();
  }

  private static Optional<Family> familyOf(SourcePath path) {
    String name = path.fileName();
    if (ForTests.holds(path)) {
      return Optional.empty();
    }
    boolean tree = name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".properties");
    if (tree && (isProfileOf("application", name) || isProfileOf("bootstrap", name))) {
      return Optional.of(Family.SPRING);
    }
    if (name.endsWith(".xml") && (name.startsWith("logback") || name.startsWith("log4j2"))) {
      return Optional.of(Family.LOGGING);
    }
    return name.endsWith(".sql") ? Optional.of(Family.MIGRATION) : Optional.empty();
  }

  private static boolean isProfileOf(String base, String name) {
    return name.startsWith(base + ".") || name.startsWith(base + "-");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return familyOf(document.path())
        .filter(family -> family != Family.SPRING || !isManifest(document))
        .<Artifact>map(family -> new SourceDocument(family, document))
        .stream()
        .toList();
  }

  /** An {@code application.yaml} with a kind is of Argo CD or another operator. */
  private static boolean isManifest(Document document) {
    return Trees.things(document).stream()
        .anyMatch(thing -> thing.get("apiVersion").isPresent() && thing.get("kind").isPresent());
  }
}
