package dev.prr.core.artifact;

import dev.prr.core.document.Document;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;

/** A recognized file of an application's own repository, as it was read. */
public record SourceDocument(Family family, Document document) implements Artifact {

  /** What it is for, and by which tool it is read. */
  public enum Family {
    MAVEN,
    GRADLE,
    NPM,
    GO,
    PYTHON,
    GITHUB,
    GITLAB,
    JENKINS,
    AZURE,
    CIRCLECI,
    CLOUD_BUILD,
    SPRING,
    LOGGING,
    API,
    MIGRATION,
    UPDATE_BOT;

    /** Whether it also counts for services in folders below, as a parent or a pipeline does. */
    boolean reachesDown() {
      return switch (this) {
        case SPRING, LOGGING, API, MIGRATION -> false;
        default -> true;
      };
    }
  }

  public SourcePath path() {
    return document.path();
  }

  /** Whether it counts for what lies in the folder, wherever that is declared to belong. */
  public boolean reaches(String folder) {
    if (!family.reachesDown()) {
      return false;
    }
    String own = path().folder();
    String from = own.startsWith(".") && !own.startsWith("..") ? "" : own;
    return from.isEmpty() || folder.equals(from) || folder.startsWith(from + "/");
  }

  @Override
  public Location place() {
    return document.place();
  }
}
