package dev.prr.benchmarks;

import dev.prr.core.artifact.ArtifactReader;
import dev.prr.core.artifact.Reading;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of manifests that is measured, named by the system property {@code corpus}. */
final class Corpus {
  private Corpus() {}

  static Path folder() {
    String name = System.getProperty("corpus", "");
    if (name.isEmpty() || !Files.isDirectory(Path.of(name))) {
      throw new IllegalStateException(
          "-Dcorpus names the folder of manifests to measure; there is no folder \"" + name + "\"");
    }
    return Path.of(name);
  }

  static Reading read(int threads) throws IOException {
    Workspace workspace = Workspace.open(folder(), Limits.DEFAULT);
    return ArtifactReader.withAllRecognizers(threads).read(workspace);
  }
}
