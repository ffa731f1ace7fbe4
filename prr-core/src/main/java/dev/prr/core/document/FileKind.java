package dev.prr.core.document;

import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The format that the name of a file promises. Names nobody asks for promise none. */
enum FileKind {
  YAML,
  JSON,
  XML,
  PROPERTIES,
  MARKDOWN,
  LINES,
  NONE;

  /** Files of lines with names of their own. */
  private static final Set<String> LINE_FILES =
      Set.of("codeowners", "go.mod", "pipfile", "pyproject.toml", "libs.versions.toml");

  /** How names begin of which there may be several, {@code Dockerfile.native}. */
  private static final List<String> RECIPES = List.of("dockerfile", "containerfile", "jenkinsfile");

  private static final List<String> XML_FILES = List.of("pom", "logback", "log4j2");
  private static final List<String> PROPERTY_FILES = List.of("application", "bootstrap");

  static FileKind of(SourcePath path) {
    String name = path.fileName().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    FileKind byExtension =
        switch (name.substring(dot + 1)) {
          case "yaml", "yml", "rules", "kustomization" -> YAML;
          case "json" -> JSON;
          case "md", "markdown" -> MARKDOWN;
          case "gradle", "dockerfile", "containerfile", "tf", "tofu" -> LINES;
          case "kts" -> name.endsWith(".gradle.kts") ? LINES : NONE;
          case "sql" -> liesWithMigrations(path) ? LINES : NONE;
          case "txt" -> name.startsWith("requirements") ? LINES : NONE;
          case "xml" -> startsWithOne(XML_FILES, name) ? XML : NONE;
          case "properties" -> startsWithOne(PROPERTY_FILES, name) ? PROPERTIES : NONE;
          default -> NONE;
        };
    if (byExtension != NONE) {
      return byExtension;
    }
    return LINE_FILES.contains(name) || isRecipe(name) ? LINES : NONE;
  }

  private static boolean startsWithOne(List<String> starts, String name) {
    return starts.stream().anyMatch(name::startsWith);
  }

  private static boolean isRecipe(String name) {
    return RECIPES.stream().anyMatch(r -> name.equals(r) || name.startsWith(r + "."));
  }

  /** {@code db/migration}, {@code migrations}, {@code db/migrate}: where tools look for scripts. */
  private static boolean liesWithMigrations(SourcePath path) {
    String folder = path.folder().toLowerCase(Locale.ROOT);
    return folder.contains("migrat") || folder.contains("changelog");
  }
}
