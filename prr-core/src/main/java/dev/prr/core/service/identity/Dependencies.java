package dev.prr.core.service.identity;

import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Dependency.Criticality;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.scope.Subject;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a service needs: what its team declares, then what only the catalogue knows. */
final class Dependencies {

  private final Statements written;
  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Neighbours neighbours;
  private final Subject subject;
  private final Fact<Ratio> promise;

  /**
   * @param promise the tightest availability target of the service
   */
  Dependencies(
      Statements written,
      Catalogue catalogue,
      Vocabulary vocabulary,
      Neighbours neighbours,
      Subject subject,
      Fact<Ratio> promise) {
    this.written = written;
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.neighbours = neighbours;
    this.subject = subject;
    this.promise = promise;
  }

  /** Whether somebody thought of them: a list, or the word none. */
  Fact<Boolean> declared() {
    Field list = written.descriptor("spec", "dependencies");
    if (list.isPresent()) {
      return Fact.known(true, list.place());
    }
    return catalogued()
        .findFirst()
        .map(reference -> Fact.known(true, reference.place()))
        .orElseGet(() -> written.unlessUnread(Fact.<Boolean>missing(list.place())))
        .orDefault(false);
  }

  FactList<Dependency> list() {
    List<Dependency> dependencies = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Field declared = written.descriptor("spec", "dependencies");
    for (Field item : declared.items()) {
      Fact<String> name = item.at("name").text().map(this::nameOf);
      name.ifKnown().ifPresent(text -> seen.add(key(text)));
      dependencies.add(dependency(name, item));
    }
    catalogued()
        .forEach(
            reference -> {
              Fact<String> name = reference.text().map(this::nameOf);
              if (name.ifKnown().filter(text -> isNew(text, seen)).isPresent()) {
                dependencies.add(dependency(name, Field.missing(name.place())));
              }
            });
    List<Gap> gaps = written.catalogueGap().stream().toList();
    return new FactList<>(dependencies, gaps, declared.place());
  }

  private Stream<Field> catalogued() {
    return Stream.of("dependsOn", "consumesApis")
        .flatMap(key -> written.component("spec", key).items().stream())
        .filter(
            reference -> reference.text().ifKnown().filter(Dependencies::isNoOwner).isPresent());
  }

  /** A service hangs on no person, and a team is no dependency. */
  private static boolean isNoOwner(String reference) {
    String kind = EntityRef.parse(reference).kind();
    return !kind.equals("user") && !kind.equals("group");
  }

  /** An API is the same dependency as the component that provides it. */
  private boolean isNew(String name, Set<String> seen) {
    Optional<String> provider = catalogue.providerOf(name).map(Dependencies::key);
    return provider.filter(seen::contains).isEmpty() && seen.add(key(name));
  }

  private String nameOf(String text) {
    String name = EntityRef.parse(text).name();
    return vocabulary.serviceAliases().getOrDefault(name, name);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Dependency dependency(Fact<String> name, Field item) {
    Fact<Criticality> criticality = Standing.word(item.at("criticality"), Criticality.values());
    Fact<Ratio> target =
        Statements.first(
            item.at("target").parsed(Ratio::parse, "a percentage such as 99.9%"),
            () -> name.flatMap(neighbours::promisedBy));
    return new Dependency(
        name,
        criticality,
        item.at("impact").text(),
        item.at("fallback").text(),
        item.at("detect").text(),
        item.at("communicate").text(),
        ownerTeam(name, item.at("team").text()),
        name.flatMap(text -> resolves(text, name.place())),
        target,
        WeakPoint.hasExtraNine(promise, target),
        name.flatMap(text -> isResource(text, name.place())),
        neighbours.teamsThatNeed(name.ifKnown().orElse(""), name.place()),
        leadsBack(name, criticality),
        item.at("serviceLevel").text(),
        WeakPoint.isSingle(
            name,
            criticality,
            written.descriptor("spec", "redundancy"),
            name.ifKnown().flatMap(neighbours::redundancyOf)),
        mitigation(item.at("mitigation")),
        external(item.at("external")),
        name.place());
  }

  /** What breaks nothing closes no circle. */
  private Fact<Boolean> leadsBack(Fact<String> name, Fact<Criticality> criticality) {
    return criticality.is(Criticality.SOFT)
        ? Fact.known(false, criticality.place())
        : name.flatMap(text -> neighbours.leadsBack(subject, text, name.place()));
  }

  private Fact<Boolean> isResource(String name, Location place) {
    return catalogue
        .party(name)
        .map(party -> Fact.known(party.kind().equalsIgnoreCase("resource"), place))
        .orElseGet(() -> Fact.missing(place));
  }

  private static Dependency.Mitigation mitigation(Field plan) {
    return new Dependency.Mitigation(
        plan.at("plan").text(),
        plan.at("team").text(),
        plan.at("due").parsed(Dates::parse, "a date"),
        plan.at("lastReview").parsed(Dates::parse, "a date"));
  }

  private static Dependency.External external(Field said) {
    return new Dependency.External(
        Fact.known(said.isPresent(), said.place()),
        said.at("support").text(),
        said.at("statusPage").text(),
        said.at("contract").text(),
        said.at("exit").text());
  }

  private Fact<String> ownerTeam(Fact<String> name, Fact<String> declared) {
    Fact<String> owner =
        Statements.first(
            declared,
            () ->
                name.ifKnown()
                    .flatMap(this::statedOwner)
                    .orElseGet(() -> Fact.missing(name.place())));
    return Owner.of(owner, catalogue, vocabulary).team();
  }

  private Optional<Fact<String>> statedOwner(String name) {
    Optional<Fact<String>> own =
        catalogue
            .subject(name)
            .flatMap(Subject::descriptor)
            .map(descriptor -> descriptor.at("metadata", "team").text())
            .filter(team -> !team.isMissing());
    return own.or(
        () -> catalogue.party(name).map((CatalogEntity party) -> party.at("spec", "owner").text()));
  }

  private Fact<Boolean> resolves(String name, Location place) {
    if (catalogue.subject(name).isPresent() || catalogue.party(name).isPresent()) {
      return Fact.known(true, place);
    }
    return catalogue.reachesBeyondOneFile()
        ? Fact.known(false, place)
        : Fact.unknown(Neighbours.oneFile(place));
  }
}
