package dev.prr.core.service.kubernetes;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Workload;
import dev.prr.core.service.Workload.Domain;
import dev.prr.core.service.kubernetes.inventory.ObjectId;
import java.util.List;
import java.util.Set;

/** What the workloads of a service survive, from how many copies they have and how they spread. */
public final class Redundancies {

  private static final Set<String> ENDING = Set.of("Job", "CronJob");
  private static final String ON_EACH_NODE = "DaemonSet";

  private Redundancies() {}

  /** One for each workload that runs all the time, incomplete where the workloads are. */
  public static FactList<Redundancy> of(Scope scope, FactList<Workload> workloads) {
    List<Redundancy> parts =
        workloads.items().stream()
            .filter(workload -> workload.kind().ifKnown().filter(ENDING::contains).isEmpty())
            .map(Redundancies::read)
            .toList();
    return new FactList<>(parts, workloads.gaps(), scope.descriptor());
  }

  private static Redundancy read(Workload workload) {
    ObjectId id =
        new ObjectId(
            workload.kind().ifKnown().orElse(""),
            workload.namespace().ifKnown().orElse(""),
            workload.name().ifKnown().orElse(""));
    Fact<Integer> copies =
        workload.kind().is(ON_EACH_NODE)
            ? Fact.missing(workload.place())
            : workload.replicas().effectiveMinimum();
    return new Redundancy(
        workload.name().map(name -> id.toString()),
        copies,
        survives(workload, copies),
        workload.place());
  }

  /** One copy survives nothing. How many a DaemonSet has only its nodes say. */
  private static FactList<Fact<Domain>> survives(Workload workload, Fact<Integer> copies) {
    FactList<Fact<Domain>> spread = workload.spreadOver();
    return copies.fold(
        known ->
            known.value() > 1
                ? new FactList<>(implied(spread.items()), spread.gaps(), spread.place())
                : FactList.complete(List.of(), known.place()),
        missing -> spread,
        unknown -> FactList.incomplete(List.of(), unknown.gap(), unknown.place()));
  }

  /** Copies in several zones are on several hosts, and copies in several regions in both. */
  private static List<Fact<Domain>> implied(List<Fact<Domain>> spread) {
    return List.of(Domain.values()).stream()
        .flatMap(
            smaller ->
                spread.stream()
                    .filter(d -> d.ifKnown().filter(s -> s.compareTo(smaller) >= 0).isPresent())
                    .findFirst()
                    .stream()
                    .map(larger -> larger.map(any -> smaller)))
        .toList();
  }
}
