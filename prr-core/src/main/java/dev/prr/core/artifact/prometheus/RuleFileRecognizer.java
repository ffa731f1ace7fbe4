package dev.prr.core.artifact.prometheus;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Misshapen;
import dev.prr.core.artifact.PackedRecognizer;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import java.util.List;

/**
 * A rule file as Prometheus, Thanos, Mimir, VictoriaMetrics and Loki load it: {@code groups} at the
 * top. A promtool test file quotes alerts too, but it has {@code tests} and defines none.
 */
@AutoService(Recognizer.class)
public final class RuleFileRecognizer implements PackedRecognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.mayHoldTree()
        && hint.mentions("groups")
        && hint.mentions("rules")
        && hint.mentions("expr");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .filter(RuleFileRecognizer::isRuleFile)
        .flatMap(root -> rulesOf(root).stream())
        .toList();
  }

  /** Others have groups too; without any rule in it, it is one of theirs. */
  private static List<Artifact> rulesOf(Mapping root) {
    List<Artifact> rules = RuleGroups.rulesOf(Field.of(root, Dialect.CORE).at("groups"));
    return rules.stream().allMatch(Misshapen.class::isInstance) ? List.of() : rules;
  }

  private static boolean isRuleFile(Mapping root) {
    return root.get("groups").isPresent()
        && root.get("apiVersion").isEmpty()
        && root.get("tests").isEmpty();
  }
}
