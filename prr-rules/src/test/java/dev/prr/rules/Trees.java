package dev.prr.rules;

import dev.prr.core.artifact.ArtifactReader;
import dev.prr.core.artifact.Reading;
import dev.prr.core.service.Given;
import dev.prr.core.service.Service;
import dev.prr.core.service.Services;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.evidence.ThisBuild;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays an example out in a folder and reads it as a repository is read. */
final class Trees {

  private static final ArtifactReader READER = ArtifactReader.withAllRecognizers(1);

  /** The commit that examples are judged as, for evidence to name. */
  private static final ThisBuild BUILD =
      new ThisBuild(Optional.of("c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"), Optional.empty());

  private Trees() {}

  static Service serviceOf(Example example) {
    try {
      Path folder = Files.createTempDirectory("prr-example");
      try {
        layOut(example, folder);
        return read(example, folder);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void layOut(Example example, Path folder) throws IOException {
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Service read(Example example, Path folder) throws IOException {
    Reading tree = READER.read(Workspace.open(folder, Limits.DEFAULT));
    if (!Services.problems(tree).isEmpty()) {
      throw new AssertionError(example + ": " + Services.problems(tree));
    }
    Given given = Given.NOTHING.with(StatedCheckout.of(example)).during(BUILD);
    List<Service> services =
        Services.of(tree, List.of(), "example", Vocabulary.COMMON, given).services();
    if (services.size() != 1) {
      throw new AssertionError(example + " holds " + services.size() + " services");
    }
    return services.get(0);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
