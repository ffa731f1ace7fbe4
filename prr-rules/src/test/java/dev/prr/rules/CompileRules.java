package dev.prr.rules;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.rule.compiled.CompiledRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code rules.compiled} beside the rules of the jar, so that a run does not read and check
 * again what was read and checked here. The build calls it before it packs.
 */
final class CompileRules {

  private CompileRules() {}

  /**
   * Writes the file.
   *
   * @param arguments the folder of the packs among the sources, and among the classes of the module
   */
  public static void main(String[] arguments) throws IOException {
    Path packs = Path.of(arguments[1]);
    String pack = RuleFolder.read(packs.resolve("pack.yaml"));
    String version =
        Field.of(Bench.parse("pack.yaml", pack), Dialect.CORE)
            .at("metadata", "version")
            .text()
            .ifKnown()
            .orElseThrow();
    Files.write(
        packs.resolve(CompiledRules.FILE),
        CompiledRules.write(version, sources(Path.of(arguments[0]))));
  }

  /** Every rule that ships, by id. */
  static List<CompiledRules.Source> sources(Path root) {
    return RuleFolder.all(root).stream()
        .map(
            folder ->
                new CompiledRules.Source(
                    folder.group(), RuleFolder.read(folder.yaml()), Bench.rule(folder)))
        .toList();
  }
}
