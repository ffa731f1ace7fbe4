package dev.prr.rules;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.evaluate.Evaluator;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleReader;
import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Role;
import dev.prr.core.service.Service;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the engine over an example. Whatever was read once is kept for the other laws. */
final class Bench {

  /** The day on which examples are judged. */
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static final Evaluator EVALUATOR = new Evaluator(Limits.DEFAULT);
  private static final Map<RuleFolder, Rule> RULES = new ConcurrentHashMap<>();
  private static final Map<Example, Service> SERVICES = new ConcurrentHashMap<>();

  private Bench() {}

  static Rule rule(RuleFolder folder) {
    return RULES.computeIfAbsent(folder, Bench::load);
  }

  private static Rule load(RuleFolder folder) {
    RuleReader.Result result = RuleReader.read(tree(folder), folder.group());
    return result
        .rule()
        .orElseThrow(() -> new AssertionError("does not load: " + result.problems()));
  }

  /** The tree of {@code rule.yaml}. */
  static Mapping tree(RuleFolder folder) {
    return (Mapping) parse(folder.name() + "/rule.yaml", RuleFolder.read(folder.yaml()));
  }

  /** The one document of a file. */
  static Node parse(String path, String text) {
    Documents documents =
        DocumentReader.read(new SourceText(new SourcePath(path), text), Limits.DEFAULT);
    if (documents.read().size() != 1) {
      throw new AssertionError(path + " is not one document: " + documents.unread());
    }
    return ((Document.Tree) documents.read().get(0).document()).root();
  }

  static Service service(Example example) {
    return SERVICES.computeIfAbsent(example, Trees::serviceOf);
  }

  static RuleResult judge(Rule rule, Example example) {
    return judge(rule, service(example));
  }

  static RuleResult judge(Rule rule, Service service) {
    Tier tier = service.tier().ifKnown().orElse(Tier.TIER3);
    Stage stage = service.stage().ifKnown().orElse(Stage.LAUNCH);
    Role role = service.role().ifKnown().orElse(Role.SERVICE);
    return EVALUATOR.judge(rule, service, new JudgedAs(tier, stage, role), TODAY);
  }

  /** Where the findings of a result are, in order. */
  static List<Spot> spots(RuleResult result) {
    return result.findings().stream().map(f -> Spot.of(f.place())).sorted().toList();
  }
}
