package dev.prr.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one rule.
 *
 * @param group the folder it lies in
 * @param name its own name, which is the rule's id
 */
record RuleFolder(String group, String name, Path path) implements Comparable<RuleFolder> {

  /** Where the packs lie, seen from the module. */
  static final Path ROOT = Path.of("src/main/resources/META-INF/prr/rules");

  /** All of them, by name. */
  static List<RuleFolder> all() {
    return all(ROOT);
  }

  /** All of them, by name. */
  static List<RuleFolder> all(Path root) {
    List<RuleFolder> all = new ArrayList<>();
    for (Path group : foldersIn(root)) {
      for (Path rule : foldersIn(group)) {
        all.add(new RuleFolder(fileName(group), fileName(rule), rule));
      }
    }
    return all.stream().sorted().toList();
  }

  Path yaml() {
    return path.resolve("rule.yaml");
  }

  /** Its examples, by outcome and name. */
  List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (Path outcome : foldersIn(path.resolve("examples"))) {
      for (Path example : foldersIn(outcome)) {
        examples.add(Example.read(name, Example.Kind.ofFolder(fileName(outcome)), example));
      }
    }
    return List.copyOf(examples);
  }

  List<Example> examples(Example.Kind kind) {
    return examples().stream().filter(example -> example.kind() == kind).toList();
  }

  static List<Path> foldersIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(Path path) {
    return path.getFileName().toString();
  }

  @Override
  public int compareTo(RuleFolder other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
