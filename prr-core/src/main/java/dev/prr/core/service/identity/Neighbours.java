package dev.prr.core.service.identity;

import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Dependency.Criticality;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.scope.Subject;
import dev.prr.core.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is known of other services: those judged in this run and those of the catalogue. */
final class Neighbours {

  /** One thing needs another; soft ones break nothing. */
  private record Need(String key, boolean soft) {}

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final List<Subject> subjects;
  private final List<Observed> observed;
  private final Map<String, List<Need>> needs = new TreeMap<>();
  private final Map<String, Set<String>> users = new TreeMap<>();

  /**
   * @param observed of each subject, in the same order
   */
  Neighbours(
      Catalogue catalogue, Vocabulary vocabulary, List<Subject> subjects, List<Observed> observed) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.subjects = subjects;
    this.observed = observed;
    catalogue.entities().forEach(this::add);
    subjects.forEach(this::add);
    needs.forEach(
        (user, all) ->
            all.forEach(need -> users.computeIfAbsent(need.key(), k -> new TreeSet<>()).add(user)));
  }

  private void add(CatalogEntity entity) {
    List<Need> all = new ArrayList<>();
    catalogued(entity, all);
    entity.name().ifKnown().ifPresent(name -> needs.put(canonical(name), all));
  }

  private void add(Subject subject) {
    List<Need> all = new ArrayList<>();
    subject.descriptor().ifPresent(d -> declared(d.at("spec", "dependencies"), all));
    subject.component().ifPresent(entity -> catalogued(entity, all));
    needs.put(key(subject.name()), all);
  }

  /** What a service that is judged in the same run promises by its SLOs. */
  Fact<Ratio> promisedBy(String name) {
    return catalogue
        .subject(name)
        .map(subject -> Promise.tightest(seen(subject).slos(), subject.place()))
        .orElseGet(() -> Fact.missing(subjects.get(0).place()));
  }

  /** The copies of the parts of a service that is judged in the same run. */
  Optional<FactList<Redundancy>> redundancyOf(String name) {
    return catalogue.subject(name).map(subject -> seen(subject).redundancy());
  }

  private Observed seen(Subject subject) {
    for (int i = 0; i < subjects.size(); i++) {
      if (subjects.get(i).name().equals(subject.name())) {
        return observed.get(i);
      }
    }
    throw new IllegalArgumentException("no such service in this run: " + subject.name());
  }

  /**
   * Whether something needs, by itself or through others, the service that needs it. Known to be so
   * as soon as a way back is found; known not to be so only where all needs on the way are read.
   */
  Fact<Boolean> leadsBack(Subject service, String name, Location place) {
    String home = key(service.name());
    Deque<String> next = new ArrayDeque<>(List.of(canonical(name)));
    Set<String> seen = new HashSet<>(next);
    Optional<String> unread = Optional.empty();
    while (!next.isEmpty()) {
      String key = next.remove();
      if (key.equals(home)) {
        return Fact.known(true, place);
      }
      if (unread.isEmpty() && !needs.containsKey(key)) {
        unread = Optional.of(key);
      }
      needs.getOrDefault(key, List.of()).stream()
          .filter(need -> !need.soft())
          .map(Need::key)
          .filter(seen::add)
          .forEach(next::add);
    }
    return unread
        .map(
            key ->
                Fact.<Boolean>unknown(
                    Gap.Reason.ELSEWHERE,
                    "Nothing was read of what "
                        + key
                        + " needs; name the folder with the organization's catalogue under"
                        + " spec.sources.",
                    place))
        .orElseGet(() -> Fact.known(false, place));
  }

  private void declared(Field list, List<Need> all) {
    for (Field item : list.items()) {
      boolean soft = item.at("criticality").text().is(Criticality.SOFT.id());
      item.at("name").text().ifKnown().ifPresent(n -> all.add(new Need(canonical(n), soft)));
    }
  }

  /** What the team did not weigh itself. */
  private void catalogued(CatalogEntity entity, List<Need> all) {
    Set<String> weighed = new HashSet<>();
    all.forEach(need -> weighed.add(need.key()));
    references(entity)
        .map(this::canonical)
        .filter(weighed::add)
        .forEach(key -> all.add(new Need(key, false)));
  }

  private static Stream<String> references(CatalogEntity entity) {
    return Stream.of("dependsOn", "consumesApis")
        .flatMap(key -> entity.at("spec", key).items().stream())
        .flatMap(reference -> reference.text().ifKnown().stream());
  }

  /** One key for a thing, whatever it is called and whichever of its APIs is meant. */
  private String canonical(String reference) {
    String name = EntityRef.parse(reference).name();
    String known = vocabulary.serviceAliases().getOrDefault(name, name);
    String provider = catalogue.providerOf(known).orElse(known);
    return key(catalogue.subject(provider).map(Subject::name).orElse(provider));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The teams whose services need it, by name; only their own catalogues may tell of others. */
  FactList<Fact<String>> teamsThatNeed(String name, Location place) {
    Map<String, Fact<String>> teams = new TreeMap<>();
    for (String user : users.getOrDefault(canonical(name), Set.of())) {
      Fact<String> team = Owner.of(ownerOf(user, place), catalogue, vocabulary).team();
      team.ifKnown().ifPresent(known -> teams.putIfAbsent(known, team));
    }
    List<Gap> gaps = catalogue.reachesBeyondOneFile() ? List.of() : List.of(oneFile(place));
    return new FactList<>(List.copyOf(teams.values()), gaps, place);
  }

  /** What a team declares itself counts first. */
  private Fact<String> ownerOf(String key, Location place) {
    return catalogue
        .subject(key)
        .flatMap(Subject::descriptor)
        .map(descriptor -> descriptor.at("metadata", "team").text())
        .filter(team -> !team.isMissing())
        .or(() -> catalogue.party(key).map(entity -> entity.at("spec", "owner").text()))
        .orElseGet(() -> Fact.missing(place));
  }

  /** Whether somebody is known to need the service; unknown where only one catalogue was read. */
  Fact<Boolean> isNeeded(Subject service) {
    String home = key(service.name());
    boolean needed =
        users.getOrDefault(home, Set.of()).stream().anyMatch(user -> !user.equals(home));
    if (needed) {
      return Fact.known(true, service.place());
    }
    return catalogue.reachesBeyondOneFile()
        ? Fact.known(false, service.place())
        : Fact.unknown(oneFile(service.place()));
  }

  static Gap oneFile(Location place) {
    return new Gap(
        Gap.Reason.ELSEWHERE,
        "Only this service's own catalogue file was read; name the folder with the"
            + " organization's catalogue under spec.sources.",
        place);
  }
}
