package dev.prr.core.policy;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Named;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a policy file, strictly: a policy that is misread is worse than none. */
public final class PolicyReader {

  private PolicyReader() {}

  /**
   * The policy that a file holds.
   *
   * @param path of the file
   * @param documents what was read from it; exactly one is wanted
   */
  public static PolicyReading read(SourcePath path, List<Document> documents) {
    if (documents.size() != 1 || !(documents.get(0) instanceof Document.Tree tree)) {
      Problem problem =
          new Problem(
              Location.startOf(path),
              "A policy file holds one YAML document; this one holds " + documents.size() + ".",
              "With none or several nobody could say which counts.",
              "Keep one document of the kind Policy.");
      return new PolicyReading(Optional.empty(), List.of(problem));
    }
    List<Problem> problems =
        new ArrayList<>(ShapeCheck.problems(tree.root(), PolicyShape.DOCUMENT));
    Field spec = Field.of(tree.root(), Dialect.CORE).at("spec");
    if (problems.isEmpty()) {
      problems.addAll(PolicySense.problems(spec));
    }
    return problems.isEmpty()
        ? new PolicyReading(Optional.of(policy(spec)), List.of())
        : new PolicyReading(Optional.empty(), problems);
  }

  private static Policy policy(Field spec) {
    SortedMap<String, RulePolicy> rules = new TreeMap<>();
    spec.at("rules").fields().forEach(e -> rules.put(e.getKey(), rule(e.getValue())));
    SortedMap<String, ServicePolicy> services = new TreeMap<>();
    spec.at("services").fields().forEach(e -> services.put(e.getKey(), service(e.getValue())));
    Field defaults = spec.at("defaults");
    return new Policy(
        tier(defaults.at("tier")).orElse(Policy.DEFAULT.defaultTier()),
        word(defaults.at("stage"), Stage.values()).orElse(Policy.DEFAULT.defaultStage()),
        VocabularyReader.words(spec.at("packs")),
        spec.at("pages").text().ifKnown(),
        word(spec.at("onUnknown"), OnUnknown.values()).orElse(Policy.DEFAULT.onUnknown()),
        word(spec.at("record"), Recording.values()).orElse(Policy.DEFAULT.recording()),
        VocabularyReader.read(spec.at("vocabulary")),
        rules,
        services,
        ExceptionsReader.read(spec),
        LevelsReader.read(spec.at("levels")));
  }

  private static RulePolicy rule(Field rule) {
    Map<Tier, Severity> severity = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      word(rule.at("severity", "tier" + tier.id()), Severity.values())
          .ifPresent(word -> severity.put(tier, word));
    }
    SortedMap<String, Node> parameters = new TreeMap<>();
    for (Map.Entry<String, Field> parameter : rule.at("params").fields()) {
      parameter
          .getValue()
          .node()
          .ifKnown()
          .ifPresent(node -> parameters.put(parameter.getKey(), node));
    }
    return new RulePolicy(
        severity,
        rollout(rule.at("rollout")),
        parameters,
        word(rule.at("onUnknown"), OnUnknown.values()),
        ExceptionsReader.waivable(rule.at("waiver")),
        rule.place());
  }

  static Rollout rollout(Field rollout) {
    return new Rollout(
        date(rollout.at("warnsFrom")),
        date(rollout.at("blocksFrom")),
        read(rollout.at("graceForNewServices"), Durations::parse));
  }

  private static ServicePolicy service(Field service) {
    return new ServicePolicy(
        tier(service.at("tier")),
        word(service.at("stage"), Stage.values()),
        word(service.at("role"), Role.values()),
        date(service.at("firstDay")));
  }

  static Optional<Tier> tier(Field field) {
    return read(field, Tier::parse);
  }

  private static Optional<LocalDate> date(Field field) {
    return read(field, text -> Optional.of(LocalDate.parse(text)));
  }

  static <T extends Named> Optional<T> word(Field field, T[] words) {
    return read(field, text -> Stream.of(words).filter(w -> w.id().equals(text)).findFirst());
  }

  /** What is not there is empty; what is there fits, or the shape would have said so. */
  static <T> Optional<T> read(Field field, Function<String, Optional<T>> parser) {
    Fact<T> value = field.parsed(parser, "what its shape says");
    return value.ifKnown();
  }
}
