package dev.prr.core.service.identity;

import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.artifact.CodeOwners;
import dev.prr.core.artifact.Reading;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Exposure;
import dev.prr.core.service.Given;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Service;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.Workload;
import dev.prr.core.service.code.practice.Repositories;
import dev.prr.core.service.evidence.EvidenceFacts;
import dev.prr.core.service.governance.Attestations;
import dev.prr.core.service.governance.Evidence;
import dev.prr.core.service.governance.Reviews;
import dev.prr.core.service.governance.Waivers;
import dev.prr.core.service.scope.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts the facts of all services of a run together; they may depend on one another. */
public final class Assembly {

  private final Vocabulary vocabulary;
  private final Reading tree;
  private final Given given;
  private final Waivers waivers;
  private final Reviews reviews;
  private final Catalogue catalogue;
  private final List<CodeOwners> codeOwners;
  private final List<Observed> observed;
  private final Neighbours neighbours;

  private Assembly(
      List<Subject> subjects,
      List<Scope> scopes,
      Reading tree,
      List<Reading> further,
      Vocabulary vocabulary,
      Given given) {
    List<CatalogEntity> entities =
        Stream.concat(Stream.of(tree), further.stream())
            .flatMap(reading -> reading.artifacts().stream())
            .filter(CatalogEntity.class::isInstance)
            .map(CatalogEntity.class::cast)
            .toList();
    this.tree = tree;
    this.given = given;
    this.waivers = new Waivers(subjects, tree, given);
    this.reviews = new Reviews(subjects, tree);
    this.vocabulary = vocabulary;
    this.catalogue = new Catalogue(entities, subjects);
    this.codeOwners =
        tree.artifacts().stream()
            .filter(CodeOwners.class::isInstance)
            .map(CodeOwners.class::cast)
            .toList();
    this.observed = scopes.stream().map(Observed::of).toList();
    this.neighbours = new Neighbours(catalogue, vocabulary, subjects, observed);
  }

  /**
   * One service for each subject, in the same order.
   *
   * @param scopes what belongs to each subject, in the same order
   */
  public static List<Service> of(
      List<Subject> subjects,
      List<Scope> scopes,
      Reading tree,
      List<Reading> further,
      Vocabulary vocabulary,
      Given given) {
    Assembly assembly = new Assembly(subjects, scopes, tree, further, vocabulary, given);
    List<Service> services = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      services.add(assembly.service(subjects.get(i), scopes.get(i), assembly.observed.get(i)));
    }
    return services;
  }

  private Service service(Subject subject, Scope scope, Observed seen) {
    Statements written = new Statements(subject, scope);
    Standing standing = new Standing(written, vocabulary);
    Reach reach = new Reach(written, seen.onCall());
    Fact<Platform> platform = platform(written, seen.workloads());
    Owner owner = owner(written);
    Fact<Ratio> target = Promise.tightest(seen.slos(), subject.place());
    Dependencies needs =
        new Dependencies(written, catalogue, vocabulary, neighbours, subject, target);
    FactList<Dependency> dependencies = needs.list();
    Promise promise = new Promise(seen.slos(), dependencies, subject.place());
    return new Service(
        Fact.known(subject.name(), subject.place()),
        owner.team(),
        standing.tier(),
        standing.stage(),
        standing.role(),
        platform,
        Standing.word(written.descriptor("spec", "exposure"), Exposure.values()),
        reach.description(),
        owner.kind(),
        reach.contact(),
        reach.onCallBound(),
        needs.declared(),
        promise.holds(),
        promise.maximum(),
        target,
        written
            .descriptor("spec", "sla", "availability")
            .parsed(Ratio::parse, "a percentage such as 99.5%"),
        written.descriptor("spec", "peakRate").number(),
        written.descriptor("spec", "dataClass").text(),
        consumersKnown(written, subject),
        texts(written.descriptor("spec", "regimes")),
        texts(written.descriptor("spec", "serviceLevels")),
        duration(written.descriptor("spec", "rto")),
        duration(written.descriptor("spec", "rpo")),
        seen.slos(),
        seen.signals(),
        seen.alerts(),
        seen.dashboards(),
        seen.receivers(),
        seen.alertRoutes(),
        seen.metrics().ofBusiness(written.descriptor("spec", "businessMetrics")),
        seen.metrics().ofCalls(),
        seen.probedFromOutside(),
        seen.runbooks(),
        seen.pages(),
        seen.workloads(),
        DeclaredRedundancy.added(seen.redundancy(), written.descriptor("spec", "redundancy")),
        dependencies,
        new References(written).list(),
        seen.objects(),
        seen.resources(),
        seen.dataStores(),
        OwnedPaths.of(scope, codeOwners),
        EvidenceFacts.of(scope, given.build(), dependencies),
        Repositories.of(subject, written.component("metadata"), given.checkout()),
        Environments.of(scope),
        seen.application().code(),
        seen.application().builds(),
        seen.application().pipelines(),
        seen.application().dockerfiles(),
        seen.application().configurations(),
        seen.application().apis(),
        seen.application().migrations(),
        seen.application().runtimes(),
        Attestations.of(
            written.descriptor("spec", "attestations"),
            evidence(subject),
            subject.name(),
            platform,
            vocabulary,
            given),
        waivers.of(subject),
        reviews.of(subject, standing.stage()),
        subject.place());
  }

  /** Evidence lies in the tree, wherever in it the service does. */
  private Evidence evidence(Subject subject) {
    return new Evidence(subject.place().path().folder(), tree.paths(), tree.unread());
  }

  private Owner owner(Statements written) {
    Fact<String> stated =
        Statements.first(
            written.descriptor("metadata", "team").text(),
            () -> written.component("spec", "owner").text());
    return Owner.of(written.unlessUnread(stated), catalogue, vocabulary);
  }

  /** As declared; else Kubernetes where workloads of it were found. */
  private static Fact<Platform> platform(Statements written, FactList<Workload> workloads) {
    Fact<Platform> declared =
        Standing.word(written.descriptor("spec", "platform"), Platform.values());
    return Statements.first(
        declared,
        () ->
            workloads.items().stream()
                .findFirst()
                .map(workload -> Fact.known(Platform.KUBERNETES, workload.place()))
                .or(() -> workloads.gap().map(Fact::<Platform>unknown))
                .orElseGet(() -> Fact.missing(declared.place())));
  }

  private static Fact<Duration> duration(Field field) {
    return field.parsed(Durations::parse, "a duration such as 30m");
  }

  private static FactList<Fact<String>> texts(Field list) {
    return FactList.complete(list.items().stream().map(Field::text).toList(), list.place());
  }

  /** Declared, listed in the catalogue, or seen from those who need it. */
  private Fact<Boolean> consumersKnown(Statements written, Subject subject) {
    Field declared = written.descriptor("spec", "consumers");
    Field listed = written.component("spec", "dependencyOf");
    if (declared.isPresent() || !listed.items().isEmpty()) {
      return Fact.known(true, declared.isPresent() ? declared.place() : listed.place());
    }
    return neighbours.isNeeded(subject);
  }
}
