package dev.prr.core.service.code.image;

import dev.prr.core.artifact.Dockerfile;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.artifact.code.ForTests;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Scope;
import dev.prr.core.service.code.CodeGaps;
import dev.prr.core.service.code.ImageRecipe;
import dev.prr.core.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The image recipes of a service, those for tests and examples left aside. */
public final class ImageRecipes {

  /** Options that tell a Java program how large its heap may grow. */
  static final List<String> HEAP_OPTIONS =
      List.of("MaxRAMPercentage", "-Xmx", "MaxRAM=", "MaxHeapSize");

  private ImageRecipes() {}

  public static FactList<ImageRecipe> of(Scope scope) {
    List<Dockerfile> files =
        scope.all(Dockerfile.class).stream().filter(file -> !ForTests.holds(file.path())).toList();
    Optional<Location> sized = files.isEmpty() ? Optional.empty() : inManifests(scope);
    List<ImageRecipe> recipes = new ArrayList<>();
    files.forEach(file -> recipes.add(new RecipeReader(file, sized).read()));
    return new FactList<>(
        recipes,
        CodeGaps.of(
            scope,
            path -> {
              String name = path.fileName().toLowerCase(Locale.ROOT);
              return name.contains("dockerfile") || name.contains("containerfile");
            }),
        scope.descriptor());
  }

  /** Manifests set such options in variables and arguments. */
  private static Optional<Location> inManifests(Scope scope) {
    for (KubernetesObject object : scope.all(KubernetesObject.class)) {
      Deque<Node> open = new ArrayDeque<>(List.of(object.root()));
      while (!open.isEmpty()) {
        Node node = open.pop();
        if (node instanceof Mapping mapping) {
          mapping.entries().forEach(entry -> open.push(entry.value()));
        } else if (node instanceof Sequence sequence) {
          sequence.items().forEach(open::push);
        } else if (node instanceof Scalar scalar
            && HEAP_OPTIONS.stream().anyMatch(scalar.text()::contains)) {
          return Optional.of(scalar.place());
        }
      }
    }
    return Optional.empty();
  }
}
