package dev.prr.core.rule.compiled;

import dev.prr.core.document.Node;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.check.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All rules of one artifact as one file.
 *
 * @param version of the artifact
 * @param rules in the order in which they were written
 */
public record CompiledRules(String version, List<Compiled> rules) {

  /** The name of the file, beside the groups. */
  public static final String FILE = "rules.compiled";

  /** To be raised with every change of what is written. */
  private static final int FORMAT = 2;

  public CompiledRules {
    rules = List.copyOf(rules);
  }

  /** A rule that was read, with where it lies and what was written there. */
  public record Source(String group, String text, Rule rule) {}

  /** A rule that is still to be taken up. */
  public static final class Compiled {
    private final String group;
    private final String id;
    private final List<String> profiles;
    private final String stage;
    private final String text;
    private final Input body;

    private Compiled(Input in) {
      this.group = in.text();
      this.id = in.text();
      this.profiles = in.texts();
      this.stage = in.text();
      this.text = in.text();
      this.body = in.part();
    }

    public String group() {
      return group;
    }

    public String id() {
      return id;
    }

    public List<String> profiles() {
      return profiles;
    }

    /** The stage from which on it is due. */
    public String stage() {
      return stage;
    }

    /** {@code rule.yaml} as written. */
    public String text() {
      return text;
    }

    /**
     * The rule; to be asked for once.
     *
     * @param parser gives the tree of {@code rule.yaml} from its text, when somebody wants it
     */
    public Rule rule(Function<Compiled, Node> parser) {
      return new RuleDecoder(body).rule(ServiceModel.FACTS, () -> parser.apply(this));
    }
  }

  /** The file for these rules. */
  public static byte[] write(String version, List<Source> rules) {
    Output out = new Output();
    out.number(FORMAT);
    out.number(ServiceModel.FACTS.fingerprint());
    out.text(version);
    out.all(
        rules,
        source -> {
          out.text(source.group());
          out.text(source.rule().id());
          out.all(source.rule().mustHave().profiles(), out::text);
          out.text(source.rule().mustHave().stage().id());
          out.text(source.text());
          Output body = out.part();
          new RuleEncoder(body).rule(source.rule());
          out.part(body);
        });
    return out.toBytes();
  }

  /**
   * What the file holds; empty when it was made by another version of PRR, or for other facts, and
   * the rules have to be read as they are written.
   */
  public static Optional<CompiledRules> read(byte[] bytes) {
    Input in = new Input(bytes);
    if (in.number() != FORMAT || in.number() != ServiceModel.FACTS.fingerprint()) {
      return Optional.empty();
    }
    String version = in.text();
    List<Compiled> rules = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      rules.add(new Compiled(in));
    }
    return Optional.of(new CompiledRules(version, rules));
  }
}
