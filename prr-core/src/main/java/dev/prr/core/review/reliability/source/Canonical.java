package dev.prr.core.review.reliability.source;

import dev.prr.core.fact.Numbers;
import dev.prr.core.review.blameless.Scrubber;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.review.reliability.incident.CauseClass;
import dev.prr.core.review.reliability.incident.Incident;
import dev.prr.core.review.reliability.incident.Severity;
import dev.prr.core.review.reliability.incident.Step;
import dev.prr.core.review.reliability.incident.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes an incident of what a source took, or says why not. Nothing passes as it was written: a
 * name that the organization does not know is dropped.
 */
final class Canonical {
  private static final Map<Slot, Step> STEPS =
      Map.of(
          Slot.START, Step.START,
          Slot.DETECT, Step.DETECT,
          Slot.CREATED, Step.CREATED,
          Slot.ACK, Step.ACK,
          Slot.MITIGATE, Step.MITIGATE,
          Slot.RESOLVE, Step.RESOLVE);

  private final Export export;
  private final Organization organization;
  private final Set<String> dependencies;
  private final Scrubber scrubber;
  private final Keys keys;
  private final Timestamps timestamps;
  private final Map<String, String> services = new HashMap<>();

  Canonical(
      Export export,
      Organization organization,
      Set<String> dependencies,
      Scrubber scrubber,
      Keys keys) {
    this.export = export;
    this.organization = organization;
    this.dependencies = dependencies;
    this.scrubber = scrubber;
    this.keys = keys;
    this.timestamps = new Timestamps(export.dates(), export.zone());
    for (Team team : organization.teams()) {
      team.services().forEach(service -> services.put(plain(service), service));
    }
    export.services().forEach((written, service) -> services.put(plain(written), service));
  }

  /** Whether it is an incident at all, by the label and the types that import.yaml names. */
  boolean isWanted(Draft draft) {
    boolean labelled =
        export.label().isEmpty()
            || draft.all(Slot.LABEL).stream().anyMatch(export.label().get()::equalsIgnoreCase);
    boolean typed =
        export.types().isEmpty()
            || draft.all(Slot.TYPE).stream()
                .anyMatch(t -> export.types().stream().anyMatch(t::equalsIgnoreCase));
    return labelled && typed;
  }

  Incident incident(Draft draft) throws NoIncident {
    String key = key(draft);
    Timeline times = times(draft);
    List<String> broken = services(draft);
    return new Incident(
        key,
        team(draft, broken),
        broken,
        severity(draft),
        times,
        cause(draft),
        dependency(draft),
        export.keepsTitles()
            ? draft.first(Slot.TITLE).map(title -> scrubber.scrub(title).text())
            : Optional.empty());
  }

  private String key(Draft draft) throws NoIncident {
    Optional<String> own = draft.first(Slot.KEY).filter(Keys::isKey);
    if (own.isPresent()) {
      return own.get();
    }
    return draft
        .first(Slot.ID)
        .map(id -> keys.of(export.format(), id))
        .orElseThrow(
            () ->
                new NoIncident(
                    "It has no id, so nobody could tell whether it is counted twice; export the"
                        + " column with the id too."));
  }

  private Timeline times(Draft draft) throws NoIncident {
    Map<Step, Instant> instants = new EnumMap<>(Step.class);
    for (Map.Entry<Slot, Step> entry : STEPS.entrySet()) {
      for (String written : draft.all(entry.getKey())) {
        Instant at =
            timestamps
                .read(written)
                .orElseThrow(
                    () ->
                        new NoIncident(
                            "Its time ("
                                + entry.getKey().id()
                                + ") cannot be read; name its pattern under dates in"
                                + " import.yaml."));
        instants.merge(entry.getValue(), at, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    after(draft, Slot.ACK_SECONDS, Step.ACK, instants);
    after(draft, Slot.RESOLVE_SECONDS, Step.RESOLVE, instants);
    if (!instants.containsKey(Step.START) && !instants.containsKey(Step.CREATED)) {
      throw new NoIncident("It says neither when it began nor when it was opened.");
    }
    Timeline times = Timeline.of(instants);
    if (times.runsBackwards()) {
      throw new NoIncident("It ends before it begins; correct its times in the tool.");
    }
    return times;
  }

  private static void after(Draft draft, Slot slot, Step step, Map<Step, Instant> instants) {
    Optional<Instant> created = Optional.ofNullable(instants.get(Step.CREATED));
    Optional<Integer> seconds = draft.first(slot).flatMap(Numbers::integer).filter(s -> s >= 0);
    if (created.isPresent() && seconds.isPresent()) {
      instants.putIfAbsent(step, created.get().plusSeconds(seconds.get()));
    }
  }

  private List<String> services(Draft draft) {
    NavigableSet<String> known = new TreeSet<>();
    for (String written : draft.all(Slot.SERVICE)) {
      service(written)
          .ifPresentOrElse(
              known::add,
              () -> {
                for (String part : parts(written)) {
                  service(part).ifPresent(known::add);
                }
              });
    }
    draft.labelled("service:").forEach(label -> service(label).ifPresent(known::add));
    return List.copyOf(known);
  }

  /** What stands between separators; a name with a separator in it was tried whole before. */
  private static List<String> parts(String written) {
    StringTokenizer parts = new StringTokenizer(written, ";,| ");
    List<String> names = new ArrayList<>();
    while (parts.hasMoreTokens()) {
      names.add(parts.nextToken());
    }
    return names;
  }

  private Optional<String> service(String written) {
    return Optional.ofNullable(services.get(plain(written)));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  private String team(Draft draft, List<String> broken) throws NoIncident {
    for (String written : draft.all(Slot.TEAM)) {
      Optional<Team> team =
          Optional.ofNullable(export.teams().get(written))
              .or(() -> Optional.of(written))
              .flatMap(organization::team);
      if (team.isPresent()) {
        return team.get().id();
      }
    }
    return draft.labelled("team:").stream()
        .flatMap(label -> organization.team(label).stream())
        .findFirst()
        .or(() -> export.team().flatMap(organization::team))
        .or(() -> broken.stream().flatMap(s -> organization.ownerOf(s).stream()).findFirst())
        .map(Team::id)
        .orElseThrow(
            () ->
                new NoIncident(
                    "It leads to no team of organization.yaml; add the name as an alias, or the"
                        + " service to its team."));
  }

  private Severity severity(Draft draft) {
    return Stream.concat(
            draft.all(Slot.SEVERITY).stream(),
            Stream.concat(
                draft.labelled("severity:").stream().map(Canonical::step),
                draft.all(Slot.LABEL).stream()))
        .flatMap(
            word ->
                Optional.ofNullable(export.severities().get(word))
                    .or(() -> Severity.of(word))
                    .stream())
        .min(Comparator.naturalOrder())
        .orElse(Severity.UNKNOWN);
  }

  /** {@code severity:1} is {@code sev1}. */
  private static String step(String word) {
    return word.length() == 1 && Character.isDigit(word.charAt(0)) ? "sev" + word : word;
  }

  private static Optional<CauseClass> cause(Draft draft) {
    return Stream.concat(draft.all(Slot.CAUSE).stream(), draft.labelled("cause:").stream())
        .flatMap(word -> CauseClass.of(word).stream())
        .findFirst();
  }

  private Optional<String> dependency(Draft draft) {
    return Stream.concat(
            draft.all(Slot.DEPENDENCY).stream(), draft.labelled("dependency:").stream())
        .flatMap(
            name ->
                service(name)
                    .or(() -> Optional.of(plain(name)).filter(dependencies::contains))
                    .stream())
        .findFirst();
  }

  /** Why a row is no incident. */
  static final class NoIncident extends Exception {
    private static final long serialVersionUID = 1L;

    NoIncident(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }
}
