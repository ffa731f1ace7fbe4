package dev.prr.core.service.identity;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Named;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.service.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How critical a service is, how far it has come and what it is. */
final class Standing {

  /** Names under which catalogues keep a tier; Backstage has no standard one. */
  private static final List<String> TIER_KEYS = List.of("tier", "criticality", "service-tier");

  private static final Map<String, Stage> LIFECYCLES =
      Map.of(
          "experimental", Stage.EARLY,
          "development", Stage.EARLY,
          "alpha", Stage.EARLY,
          "beta", Stage.LAUNCH,
          "preview", Stage.LAUNCH,
          "production", Stage.OPERATE,
          "stable", Stage.OPERATE,
          "maintenance", Stage.OPERATE,
          "deprecated", Stage.OPERATE);

  private static final Map<String, Role> TYPES =
      Map.of(
          "library", Role.LIBRARY,
          "documentation", Role.LIBRARY,
          "job", Role.JOB,
          "batch", Role.JOB,
          "cronjob", Role.JOB,
          "platform", Role.PLATFORM,
          "infrastructure", Role.PLATFORM,
          "database", Role.DATASTORE,
          "datastore", Role.DATASTORE);

  private final Statements written;
  private final Vocabulary vocabulary;

  Standing(Statements written, Vocabulary vocabulary) {
    this.written = written;
    this.vocabulary = vocabulary;
  }

  Fact<Tier> tier() {
    Field declared = written.descriptor("spec", "tier");
    return written.unlessUnread(
        Statements.first(declared.parsed(Tier::parse, "a tier from 1 to 4"), this::cataloguedTier));
  }

  private Fact<Tier> cataloguedTier() {
    return Stream.of("labels", "annotations")
        .flatMap(map -> written.component("metadata", map).fields().stream())
        .filter(entry -> isTierKey(entry.getKey()))
        .map(entry -> tierOf(entry.getValue().text()))
        .filter(fact -> !fact.isMissing())
        .findFirst()
        .orElseGet(() -> Fact.missing(written.component("metadata").place()));
  }

  private static boolean isTierKey(String key) {
    return TIER_KEYS.contains(key.substring(key.lastIndexOf('/') + 1));
  }

  private Fact<Tier> tierOf(Fact<String> word) {
    return word.flatMap(
        text ->
            tierOf(text)
                .map(tier -> Fact.known(tier, word.place()))
                .orElseGet(
                    () ->
                        unclear(
                            word,
                            "No tier is known by this word; add it to the policy's tierWords, or"
                                + " declare spec.tier in prr.yaml.")));
  }

  /** The organization's word, or a number with or without {@code tier} before it. */
  private Optional<Tier> tierOf(String text) {
    String word = text.strip();
    String lower = word.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("tier") ? lower.substring("tier".length()) : lower;
    String number = bare.startsWith("-") || bare.startsWith("_") ? bare.substring(1) : bare;
    return Optional.ofNullable(vocabulary.tierWords().get(word))
        .or(() -> Optional.ofNullable(vocabulary.tierWords().get(lower)))
        .or(() -> Tier.parse(number.strip()));
  }

  Fact<Stage> stage() {
    Fact<Stage> declared = word(written.descriptor("spec", "stage"), Stage.values());
    return written.unlessUnread(
        Statements.first(
            declared,
            () -> {
              Fact<String> lifecycle = written.component("spec", "lifecycle").text();
              return lifecycle.flatMap(text -> stageOf(text, lifecycle));
            }));
  }

  private static Fact<Stage> stageOf(String text, Fact<String> lifecycle) {
    Optional<Stage> stage =
        Optional.ofNullable(LIFECYCLES.get(text.strip().toLowerCase(Locale.ROOT)));
    return stage
        .map(known -> Fact.known(known, lifecycle.place()))
        .orElseGet(
            () ->
                unclear(
                    lifecycle,
                    "No stage is known by this lifecycle; write experimental, production or"
                        + " deprecated, or declare spec.stage in prr.yaml."));
  }

  /** A service where nothing says otherwise: it is asked for most. */
  Fact<Role> role() {
    Fact<Role> declared = word(written.descriptor("spec", "role"), Role.values());
    return Statements.first(
            declared, () -> written.component("spec", "type").text().map(this::role))
        .orDefault(Role.SERVICE);
  }

  private Role role(String type) {
    return TYPES.getOrDefault(type.strip().toLowerCase(Locale.ROOT), Role.SERVICE);
  }

  private static <T> Fact<T> unclear(Fact<String> word, String detail) {
    return Fact.unknown(Gap.Reason.AMBIGUOUS, detail, word.place());
  }

  /** One word of a closed list. */
  static <T extends Named> Fact<T> word(Field field, T[] words) {
    return field.parsed(
        text -> Stream.of(words).filter(word -> word.id().equals(text)).findFirst(),
        "one of " + String.join(", ", Stream.of(words).map(Named::id).toList()));
  }
}
