package dev.prr.core.rule;

import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule asks for, apart from how it is checked.
 *
 * @param id folder name, anchor in the documentation, key in waivers: {@code a-z}, digits, dashes
 * @param catalogue ids of the checklist items it answers, for example {@code ALR-01}
 * @param group the folder of the pack it lies in, for example {@code alerting}
 * @param profiles packs across groups that hold it, for example {@code core}
 * @param why one or two sentences: what goes wrong without it
 * @param fix one or two sentences: what to write, and where
 * @param falsePositives sentences about findings that are known to be wrong or surprising, and what
 *     to do about them
 * @param severity by tier; a tier left out is not asked for it
 * @param audience the roles it is asked of
 * @param stage the stage from which on it is due
 * @param waivable whether it may be waived, and how long
 * @param page where it is explained: an address or a path; empty where nobody said
 * @param formerly ids it once had, so that old waivers still name it
 */
public record MustHave(
    String id,
    List<String> catalogue,
    String group,
    Set<String> profiles,
    String title,
    String why,
    String fix,
    List<String> falsePositives,
    Map<Tier, Severity> severity,
    Audience audience,
    Stage stage,
    Rollout rollout,
    Waivable waivable,
    List<String> sources,
    List<String> formerly,
    Optional<String> page) {

  public MustHave {
    catalogue = List.copyOf(catalogue);
    falsePositives = List.copyOf(falsePositives);
    profiles = Collections.unmodifiableSet(new TreeSet<>(profiles));
    severity = severity.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(severity));
    sources = List.copyOf(sources);
    formerly = List.copyOf(formerly);
  }

  /** One that is explained nowhere. */
  public MustHave(
      String id,
      List<String> catalogue,
      String group,
      Set<String> profiles,
      String title,
      String why,
      String fix,
      List<String> falsePositives,
      Map<Tier, Severity> severity,
      Audience audience,
      Stage stage,
      Rollout rollout,
      Waivable waivable,
      List<String> sources,
      List<String> formerly) {
    this(
        id,
        catalogue,
        group,
        profiles,
        title,
        why,
        fix,
        falsePositives,
        severity,
        audience,
        stage,
        rollout,
        waivable,
        sources,
        formerly,
        Optional.empty());
  }

  /** The same with other weights and dates. */
  public MustHave with(Map<Tier, Severity> otherSeverity, Rollout otherRollout) {
    return with(otherSeverity, otherRollout, waivable);
  }

  /** The same with other weights and dates, and waivable otherwise. */
  public MustHave with(
      Map<Tier, Severity> otherSeverity, Rollout otherRollout, Waivable otherwise) {
    return copy(otherSeverity, otherRollout, otherwise, page);
  }

  /** The same, explained there. */
  public MustHave explainedAt(String otherPage) {
    return copy(severity, rollout, waivable, Optional.of(otherPage));
  }

  private MustHave copy(
      Map<Tier, Severity> otherSeverity,
      Rollout otherRollout,
      Waivable otherwise,
      Optional<String> otherPage) {
    return new MustHave(
        id,
        catalogue,
        group,
        profiles,
        title,
        why,
        fix,
        falsePositives,
        otherSeverity,
        audience,
        stage,
        otherRollout,
        otherwise,
        sources,
        formerly,
        otherPage);
  }

  /** How much it weighs for a service of the tier; empty when it is not asked for. */
  public Optional<Severity> severityFor(Tier tier) {
    return Optional.ofNullable(severity.get(tier));
  }

  /** How much it weighs for a service that is judged so; empty when it is not asked for. */
  public Optional<Severity> severityFor(JudgedAs service) {
    return severityFor(service.tier())
        .filter(asked -> audience.includes(service.role()))
        .map(asked -> audience.isAdvisedOnly(service.role()) ? Severity.MINOR : asked);
  }
}
