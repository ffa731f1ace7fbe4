package dev.prr.core.artifact.evidence;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.ArtifactReader;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.UnreadEvidence;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of evidence in a real folder, read as the gate reads them. */
public final class EvidenceTree {

  private final Path root;

  public EvidenceTree(Path root) {
    this.root = root;
  }

  public EvidenceTree with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public EvidenceTree with(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Reading read() {
    return read(Limits.DEFAULT);
  }

  public Reading read(Limits limits) {
    try {
      return ArtifactReader.withAllRecognizers(1).read(Workspace.open(root, limits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<EvidenceFile> evidence() {
    return all(read(), EvidenceFile.class);
  }

  /** The only evidence, of a file that is delivered under this name. */
  public static EvidenceFile only(Path root, String name, String text) {
    Reading reading = new EvidenceTree(root).with("prr/evidence/" + name, text).read();
    List<EvidenceFile> found = all(reading, EvidenceFile.class);
    if (found.size() != 1) {
      throw new AssertionError(found + " " + reading.unread());
    }
    return found.get(0);
  }

  public List<UnreadEvidence> lost() {
    return all(read(), UnreadEvidence.class);
  }

  public static <T extends Artifact> List<T> all(Reading reading, Class<T> kind) {
    return reading.artifacts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
