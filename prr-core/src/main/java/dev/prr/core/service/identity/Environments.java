package dev.prr.core.service.identity;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environments for which a tree holds configuration of its own: a folder named after one, as
 * overlays are, or a file such as {@code values-prod.yaml}.
 */
final class Environments {

  private static final Set<String> NAMES =
      Set.of(
          "prod",
          "production",
          "prd",
          "live",
          "staging",
          "stage",
          "stg",
          "preprod",
          "uat",
          "dev",
          "development");

  private static final Set<String> CONFIGURING =
      Set.of("yaml", "yml", "json", "properties", "tfvars", "toml", "env", "conf");

  private Environments() {}

  /** Each once, by name, at the first file that is for it. */
  static FactList<Fact<String>> of(Scope scope) {
    Map<String, SourcePath> found = new TreeMap<>();
    for (SourcePath path : scope.paths()) {
      environment(path).ifPresent(name -> found.putIfAbsent(name, path));
    }
    List<Fact<String>> names = new ArrayList<>();
    found.forEach((name, path) -> names.add(Fact.known(name, Location.startOf(path))));
    return new FactList<>(names, scope.absentSources(), scope.descriptor());
  }

  private static Optional<String> environment(SourcePath path) {
    String file = path.fileName().toLowerCase(Locale.ROOT);
    int dot = file.lastIndexOf('.');
    if (dot < 0 || !CONFIGURING.contains(file.substring(dot + 1))) {
      return Optional.empty();
    }
    return path.segments().stream()
        .limit(path.segments().size() - 1L)
        .map(segment -> segment.toLowerCase(Locale.ROOT))
        .filter(NAMES::contains)
        .findFirst()
        .or(() -> ending(file.substring(0, dot)));
  }

  /** The last word of a name, {@code values-prod} or {@code config.staging}, or all of it. */
  private static Optional<String> ending(String stem) {
    int cut =
        Math.max(Math.max(stem.lastIndexOf('-'), stem.lastIndexOf('.')), stem.lastIndexOf('_'));
    return Optional.of(stem.substring(cut + 1)).filter(NAMES::contains);
  }
}
