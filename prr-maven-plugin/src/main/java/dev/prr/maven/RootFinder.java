package dev.prr.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the tree that is judged, once for all modules of a build: the nearest folder upwards with a
 * {@code prr.yaml} or a {@code .mvn}, else the top of the git checkout, else the folder itself.
 *
 * <p>The search begins where Maven was started. Where that leads to a tree that does not hold the
 * project ({@code mvn -f} into another place), it begins at the project.
 */
final class RootFinder {

  private RootFinder() {}

  static Path find(Path startedIn, Path project) {
    return search(startedIn)
        .filter(root -> project.startsWith(root))
        .or(() -> search(project))
        .orElse(project);
  }

  private static Optional<Path> search(Path start) {
    return nearest(start, RootFinder::isDeclaredRoot)
        .or(() -> nearest(start, folder -> Files.exists(folder.resolve(".git"))));
  }

  private static boolean isDeclaredRoot(Path folder) {
    return Files.isRegularFile(folder.resolve("prr.yaml"))
        || Files.isDirectory(folder.resolve(".mvn"));
  }

  private static Optional<Path> nearest(Path start, Predicate<Path> wanted) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (wanted.test(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
