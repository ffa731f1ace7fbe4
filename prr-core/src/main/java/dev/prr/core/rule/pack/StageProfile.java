package dev.prr.core.rule.pack;

import dev.prr.core.fact.Named;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Packs that no rule has to name, because stage and severity of a rule say whether it is in. */
enum StageProfile implements Named {
  /** What is due early. It is advice, unless the rule names the profile. */
  EARLY,
  /** The core, and what is due by the launch where that is a blocker. */
  LAUNCH,
  /** Everything. */
  OPERATE;

  private static final String CORE = "core";

  static Optional<StageProfile> called(String name) {
    return Stream.of(values()).filter(profile -> profile.id().equals(name)).findFirst();
  }

  /** A cheap look, before a rule is read: false only where it is not in. */
  boolean mayHold(String stage) {
    return switch (this) {
      case EARLY -> stage.equals(Stage.EARLY.id());
      case LAUNCH -> !stage.equals(Stage.OPERATE.id());
      case OPERATE -> true;
    };
  }

  /** The rule as it weighs in this profile; empty when it is not in. */
  Optional<Rule> seen(Rule rule) {
    MustHave asked = rule.mustHave();
    Map<Tier, Severity> severity = new EnumMap<>(Tier.class);
    asked
        .severity()
        .forEach((tier, weight) -> weight(asked, weight).ifPresent(w -> severity.put(tier, w)));
    return severity.isEmpty()
        ? Optional.empty()
        : Optional.of(rule.with(asked.with(severity, asked.rollout())));
  }

  private Optional<Severity> weight(MustHave asked, Severity weight) {
    return switch (this) {
      case EARLY ->
          Optional.of(asked.profiles().contains(id()) ? weight : Severity.MINOR)
              .filter(w -> asked.stage() == Stage.EARLY);
      case LAUNCH ->
          Optional.of(weight)
              .filter(w -> asked.profiles().contains(CORE) || blocksByLaunch(asked, weight));
      case OPERATE -> Optional.of(weight);
    };
  }

  private static boolean blocksByLaunch(MustHave asked, Severity weight) {
    return weight == Severity.BLOCKER && Stage.LAUNCH.hasReached(asked.stage());
  }
}
