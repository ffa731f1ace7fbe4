package dev.prr.core.rule.read;

import dev.prr.core.document.Node;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.Waivable;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a rule asks for, apart from how it is checked. */
final class MustHaveReader {

  static final List<String> KEYS =
      List.of(
          "id",
          "catalogue",
          "profiles",
          "title",
          "why",
          "fix",
          "falsePositives",
          "severity",
          "roles",
          "advisoryFor",
          "stage",
          "rollout",
          "waiver",
          "sources",
          "formerly");

  private final Fields fields;
  private final Problems problems;

  MustHaveReader(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** Empty when something in it is wrong, which is noted. */
  Optional<MustHave> read(String group) {
    Optional<String> id = problems.attempt(() -> id(fields.need("id")));
    Optional<String> title = problems.attempt(() -> fields.text("title"));
    Optional<String> why = problems.attempt(() -> fields.text("why"));
    Optional<String> fix = problems.attempt(() -> fields.text("fix"));
    Optional<List<String>> falsePositives = problems.attempt(() -> fields.texts("falsePositives"));
    Optional<Map<Tier, Severity>> severity = problems.attempt(this::severity);
    Optional<Audience> audience = problems.attempt(this::audience);
    Optional<Stage> stage =
        problems.attempt(() -> word(fields.need("stage"), "stage", Stage.values()));
    Optional<Rollout> rollout = problems.attempt(this::rollout);
    Optional<Waivable> waivable = problems.attempt(this::waivable);
    Optional<List<String>> formerly = problems.attempt(() -> fields.texts("formerly"));
    Optional<List<String>> profiles = problems.attempt(() -> fields.texts("profiles"));
    Optional<List<String>> catalogue = problems.attempt(() -> fields.texts("catalogue"));
    Optional<List<String>> sources = problems.attempt(() -> fields.texts("sources"));
    if (!problems.all().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MustHave(
            id.orElseThrow(),
            catalogue.orElseThrow(),
            group,
            Set.copyOf(profiles.orElseThrow()),
            title.orElseThrow(),
            why.orElseThrow(),
            fix.orElseThrow(),
            falsePositives.orElseThrow(),
            severity.orElseThrow(),
            audience.orElseThrow(),
            stage.orElseThrow(),
            rollout.orElseThrow(),
            waivable.orElseThrow(),
            sources.orElseThrow(),
            formerly.orElseThrow()));
  }

  static String id(Node node) {
    String id = Fields.scalar(node, "id").text();
    if (!id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
      throw new Mistake(node, "an id is written in a-z, 0-9 and dashes: slo-is-declared");
    }
    return id;
  }

  private Map<Tier, Severity> severity() {
    Node node = fields.need("severity");
    Fields byTier = Fields.of(node, "severity", ParameterReader.tierKeys(), problems);
    Map<Tier, Severity> severity = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      byTier
          .get("tier" + tier.id())
          .ifPresent(n -> severity.put(tier, word(n, "a severity", Severity.values())));
    }
    if (severity.isEmpty()) {
      throw new Mistake(node, "severity names no tier, so the rule would never be asked for");
    }
    return severity;
  }

  private Audience audience() {
    Set<Role> roles = roles("roles");
    Set<Role> advisory = roles("advisoryFor");
    if (!roles.isEmpty() && !roles.containsAll(advisory)) {
      throw new Mistake(
          fields.need("advisoryFor"),
          "it names a role that the rule is not asked of; add it to roles");
    }
    return new Audience(roles.isEmpty() ? EnumSet.allOf(Role.class) : roles, advisory);
  }

  private Set<Role> roles(String key) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    fields
        .get(key)
        .ifPresent(
            node ->
                Fields.sequence(node, key)
                    .items()
                    .forEach(item -> roles.add(word(item, "a role", Role.values()))));
    return roles;
  }

  private Rollout rollout() {
    Optional<Node> node = fields.get("rollout");
    if (node.isEmpty()) {
      return Rollout.ALWAYS;
    }
    Fields dates =
        Fields.of(
            node.get(),
            "rollout",
            List.of("warnsFrom", "blocksFrom", "graceForNewServices"),
            problems);
    Optional<LocalDate> warns = dates.get("warnsFrom").map(MustHaveReader::date);
    Optional<LocalDate> blocks = dates.get("blocksFrom").map(MustHaveReader::date);
    if (warns.isPresent() && blocks.isPresent() && blocks.get().isBefore(warns.get())) {
      throw new Mistake(dates.need("blocksFrom"), "it would block before it warns");
    }
    return new Rollout(
        warns, blocks, dates.get("graceForNewServices").map(MustHaveReader::duration));
  }

  private Waivable waivable() {
    Optional<Node> node = fields.get("waiver");
    if (node.isEmpty()) {
      return Waivable.AS_ALL;
    }
    Fields waiver = Fields.of(node.get(), "waiver", List.of("allowed", "longest"), problems);
    return new Waivable(
        waiver.get("allowed").map(n -> Fields.bool(n, "allowed")).orElse(true),
        waiver.get("longest").map(MustHaveReader::duration));
  }

  private static LocalDate date(Node node) {
    return (LocalDate) Literals.read(node, SimpleType.DATE);
  }

  private static Duration duration(Node node) {
    BigDecimal seconds = (BigDecimal) Literals.read(node, SimpleType.DURATION);
    return Duration.ofSeconds(seconds.longValue());
  }

  private static <T extends Named> T word(Node node, String what, T[] values) {
    String written = Fields.scalar(node, what).text();
    List<String> words = Arrays.stream(values).map(Named::id).toList();
    int index = words.indexOf(written);
    if (index < 0) {
      throw new Mistake(
          node, what + " is one of " + String.join(", ", words) + Hint.of(written, words));
    }
    return values[index];
  }
}
