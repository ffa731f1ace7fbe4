package dev.prr.core.artifact;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One {@code kustomization.yaml}: which files it only uses to change others, and what it brings in
 * from elsewhere. Its resources are judged as they are written.
 */
final class Kustomization {
  private static final Set<String> FILE_NAMES =
      Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
  private static final List<String> CHANGES =
      List.of(
          "patches",
          "patchesStrategicMerge",
          "patchesJson6902",
          "replacements",
          "components",
          "generators",
          "transformers",
          "validators",
          "configurations");
  private static final List<String> RESOURCES = List.of("resources", "bases");
  private static final List<String> CHARTS = List.of("helmCharts", "helmChartInflationGenerator");

  private final SourcePath path;
  private final Field root;

  Kustomization(Mapping root) {
    this.path = root.path();
    this.root = Field.of(root, Dialect.YAML_1_1);
  }

  static boolean isNamed(SourcePath path) {
    return FILE_NAMES.contains(path.fileName());
  }

  /** The files and folders that hold changes, as far as they are named. */
  List<SourcePath> changes() {
    return CHANGES.stream()
        .flatMap(key -> root.at(key).items().stream())
        .flatMap(item -> Stream.of(item, item.at("path")))
        .flatMap(name -> name.text().ifKnown().stream())
        .flatMap(name -> resolve(name).stream())
        .toList();
  }

  /** The first thing for which it has to be rendered. */
  Optional<Location> changesSomething() {
    return Stream.concat(CHANGES.stream(), Stream.of("replicas"))
        .map(root::at)
        .filter(Field::isPresent)
        .map(Field::place)
        .findFirst();
  }

  /** The first thing that it brings in and that lies elsewhere, so that it may be anything. */
  Optional<Location> bringsInSomething() {
    return Stream.concat(
            CHARTS.stream().map(root::at).filter(Field::isPresent),
            Stream.concat(RESOURCES.stream(), Stream.of("components"))
                .flatMap(key -> root.at(key).items().stream())
                .filter(item -> item.text().ifKnown().filter(Kustomization::isRemote).isPresent()))
        .map(Field::place)
        .findFirst();
  }

  private static boolean isRemote(String resource) {
    return resource.contains("://")
        || resource.contains("?ref=")
        || resource.startsWith("git@")
        || resource.startsWith("github.com/");
  }

  /** A name in this file as a path of the tree; empty when it is none or leads out of it. */
  private Optional<SourcePath> resolve(String name) {
    Deque<String> segments = new ArrayDeque<>(path.segments());
    segments.removeLast();
    for (String segment : name.split("/", -1)) {
      if (segment.equals("..") && segments.isEmpty()) {
        return Optional.empty();
      } else if (segment.equals("..")) {
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return name.contains("\n") || segments.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourcePath(String.join("/", segments)));
  }
}
