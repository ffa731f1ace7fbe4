package dev.prr.core.policy;

import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.Spelling;
import dev.prr.core.rule.MustHave;
import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Role;
import dev.prr.core.service.Service;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.service.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What counts in an organization. It is read from a trusted place, never from what is judged.
 *
 * @param defaultTier of a service that declares none
 * @param defaultStage of a service that declares none
 * @param packs the packs to judge by; empty: those that are asked for elsewhere
 * @param pages where rules are explained, with {@code {rule}} for the id of a rule
 * @param onUnknown what a blocker that could not be judged means
 * @param recording what a verdict is worth whose record has not reached the history
 * @param vocabulary the organization's words
 * @param rules changes to rules, by rule id
 * @param services what is known of services, by name
 * @param exceptions what is said of exceptions and statements
 * @param levels of maturity, the lowest first
 */
public record Policy(
    Tier defaultTier,
    Stage defaultStage,
    List<String> packs,
    Optional<String> pages,
    OnUnknown onUnknown,
    Recording recording,
    Vocabulary vocabulary,
    SortedMap<String, RulePolicy> rules,
    SortedMap<String, ServicePolicy> services,
    Exceptions exceptions,
    List<Level> levels) {

  /** What counts where nobody says otherwise. */
  public static final Policy DEFAULT =
      new Policy(
          Tier.TIER3,
          Stage.LAUNCH,
          List.of(),
          Optional.empty(),
          OnUnknown.BLOCK,
          Recording.IF_POSSIBLE,
          Vocabulary.COMMON,
          new TreeMap<>(),
          new TreeMap<>(),
          Exceptions.NONE,
          Level.COMMON);

  public Policy {
    packs = List.copyOf(packs);
    levels = List.copyOf(levels);
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
  }

  /** With the levels that are common, and a record where that is possible. */
  public Policy(
      Tier defaultTier,
      Stage defaultStage,
      List<String> packs,
      Optional<String> pages,
      OnUnknown onUnknown,
      Vocabulary vocabulary,
      SortedMap<String, RulePolicy> rules,
      SortedMap<String, ServicePolicy> services,
      Exceptions exceptions) {
    this(
        defaultTier,
        defaultStage,
        packs,
        pages,
        onUnknown,
        Recording.IF_POSSIBLE,
        vocabulary,
        rules,
        services,
        exceptions,
        Level.COMMON);
  }

  /** As what the service is judged: policy first, then what it declares, then the default. */
  public ServiceContext contextOf(Service service) {
    String name = service.name().ifKnown().orElse("");
    ServicePolicy said = services.getOrDefault(name, ServicePolicy.NONE);
    return new ServiceContext(
        name,
        new JudgedAs(
            said.tier().or(service.tier()::ifKnown).orElse(defaultTier),
            said.stage().or(service.stage()::ifKnown).orElse(defaultStage),
            said.role().or(service.role()::ifKnown).orElse(Role.SERVICE)),
        said.firstDay());
  }

  /** The must-have as it counts here; to be used wherever its severity or dates are asked. */
  public MustHave adjusted(MustHave rule) {
    MustHave changed = of(rule).map(changes -> changes.appliedTo(rule)).orElse(rule);
    return pages.map(at -> changed.explainedAt(at.replace("{rule}", rule.id()))).orElse(changed);
  }

  /** Whether something is said of the rule. */
  public boolean isAbout(MustHave rule) {
    return of(rule).isPresent();
  }

  /** What an unknown of the rule means when the rule is a blocker. */
  public OnUnknown onUnknown(MustHave rule) {
    return of(rule).flatMap(RulePolicy::onUnknown).orElse(onUnknown);
  }

  /** What is said of a rule, by its id or by one it once had. */
  Optional<RulePolicy> of(MustHave rule) {
    return Stream.concat(Stream.of(rule.id()), rule.formerly().stream())
        .flatMap(id -> Optional.ofNullable(rules.get(id)).stream())
        .findFirst();
  }

  /** Rules that policy speaks of and no loaded pack has: most likely misspelt. */
  public List<Problem> problems(Collection<MustHave> loaded) {
    TreeSet<String> known = new TreeSet<>();
    for (MustHave rule : loaded) {
      known.add(rule.id());
      known.addAll(rule.formerly());
    }
    return rules.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .map(entry -> unknownRule(entry.getKey(), entry.getValue(), known))
        .toList();
  }

  private static Problem unknownRule(String id, RulePolicy said, TreeSet<String> known) {
    return new Problem(
        said.place(),
        "No loaded pack has a rule " + id + ".",
        "What is said of a rule that does not exist changes nothing.",
        Spelling.nearest(id, known)
            .map(word -> "Did you mean " + word + "?")
            .orElse("Remove it, or add the pack that has the rule."));
  }
}
