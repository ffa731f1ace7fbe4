package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.type.FactKind;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.RuleProblem;
import dev.prr.core.rule.check.Check;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.ServiceModel;
import dev.prr.core.rule.check.Template;
import dev.prr.core.service.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** From the tree of a {@code rule.yaml} to a rule, or to everything that is wrong with it. */
public final class RuleReader {

  /**
   * What came of it.
   *
   * @param rule there exactly when there is no problem
   * @param problems in reading order
   */
  public record Result(Optional<Rule> rule, List<RuleProblem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /** Everything that may stand in a {@code rule.yaml}. */
  static final List<String> KEYS =
      Stream.concat(
              MustHaveReader.KEYS.stream(),
              Stream.of("for", "when", "require", "at", "message", "params"))
          .toList();

  /** The tree a rule was read from; two that are written alike are alike. */
  private record AsWritten(Node root) implements Supplier<Node> {
    @Override
    public Node get() {
      return root;
    }
  }

  private final Problems problems = new Problems();
  private final Node root;

  private RuleReader(Node root) {
    this.root = root;
  }

  /**
   * Reads a rule with its defaults.
   *
   * @param root of {@code rule.yaml}
   * @param group the folder of the pack it lies in
   */
  public static Result read(Node root, String group) {
    return read(root, group, Map.of());
  }

  /**
   * Reads a rule again with other values for its parameters; they are checked as defaults are.
   *
   * @param values by parameter: one, or one for each tier
   */
  public static Result withParameters(Rule rule, Map<String, Node> values) {
    return read(rule.source().get(), rule.mustHave().group(), values);
  }

  /** The profiles a rule says it is in, without reading the rest of it. */
  public static List<String> profiles(Node root) {
    return root instanceof Mapping mapping
            && mapping.get("profiles").orElse(root) instanceof Sequence profiles
        ? profiles.items().stream().map(Written::of).toList()
        : List.of();
  }

  /** The stage a rule says it is due from, without reading the rest of it; or nothing sensible. */
  public static String stage(Node root) {
    return root instanceof Mapping mapping ? mapping.get("stage").map(Written::of).orElse("") : "";
  }

  private static Result read(Node root, String group, Map<String, Node> values) {
    RuleReader reader = new RuleReader(root);
    Optional<Rule> rule = reader.problems.attempt(() -> reader.rule(group, values)).flatMap(r -> r);
    List<RuleProblem> found = reader.problems.all();
    return new Result(rule.filter(r -> found.isEmpty()), found);
  }

  private Optional<Rule> rule(String group, Map<String, Node> values) {
    Fields fields = Fields.of(root, "a rule", KEYS, problems);
    Optional<MustHave> mustHave = new MustHaveReader(fields, problems).read(group);
    Parameters parameters =
        problems.attempt(() -> parameters(fields, mustHave, values)).orElseGet(Parameters::new);
    Optional<Check> check =
        problems.attempt(() -> kind(fields)).flatMap(k -> check(fields, k, parameters));
    return mustHave.flatMap(
        m -> check.map(c -> new Rule(m, c, parameters.sound(), new AsWritten(root))));
  }

  private Parameters parameters(
      Fields fields, Optional<MustHave> mustHave, Map<String, Node> values) {
    Set<Tier> tiers = mustHave.map(m -> m.severity().keySet()).orElse(Set.of());
    Optional<Mapping> params = fields.get("params").map(p -> Fields.mapping(p, "params"));
    return new ParameterReader(tiers, values, problems).read(params);
  }

  private static FactKind kind(Fields fields) {
    String name = fields.text("for");
    return ServiceModel.FACTS
        .kind(name)
        .orElseThrow(
            () ->
                new Mistake(
                    fields.need("for"),
                    "there is no kind \""
                        + name
                        + "\""
                        + Hint.orAll(name, ServiceModel.FACTS.kinds().keySet())));
  }

  private Optional<Check> check(Fields fields, FactKind kind, Parameters parameters) {
    Context context = new Context(Scope.of(kind), parameters, problems, false, 0);
    Optional<Condition> when =
        fields.get("when").flatMap(w -> problems.attempt(() -> ConditionReader.read(w, context)));
    Optional<Condition> require =
        problems.attempt(() -> ConditionReader.read(fields.need("require"), context));
    Optional<Path> at = fields.get("at").flatMap(a -> problems.attempt(() -> path(a, context)));
    Optional<Template> message = problems.attempt(() -> message(fields, context));
    return require.flatMap(r -> message.map(m -> new Check(kind, when, r, at, m)));
  }

  private static Path path(Node at, Context context) {
    return PathReader.read(at, Fields.scalar(at, "at").text(), context.scope());
  }

  private static Template message(Fields fields, Context context) {
    Scalar message = Fields.scalar(fields.need("message"), "message");
    return TemplateReader.read(message, context);
  }
}
