package dev.prr.core.service.evidence;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds the calls that were seen against the dependencies that are declared. */
final class ObservedCalls {

  private ObservedCalls() {}

  static Evidence.ObservedDependencies of(
      Proof proof, Scope scope, FactList<Dependency> dependencies) {
    Set<String> declared = declared(dependencies);
    Set<String> seen = seen(proof.files(), scope);
    return new Evidence.ObservedDependencies(
        proof.date(),
        withGaps(proof.list(files -> named(seen, declared, proof)), dependencies.gaps()),
        proof.list(files -> named(declared, seen, proof)));
  }

  private static FactList<Fact<String>> withGaps(FactList<Fact<String>> list, List<Gap> more) {
    List<Gap> gaps = new ArrayList<>(list.gaps());
    gaps.addAll(more);
    return new FactList<>(list.items(), gaps, list.place());
  }

  private static List<Fact<String>> named(Set<String> some, Set<String> others, Proof proof) {
    return some.stream()
        .filter(name -> !others.contains(name))
        .map(name -> Fact.known(name, proof.place()))
        .toList();
  }

  private static Set<String> declared(FactList<Dependency> dependencies) {
    return dependencies.items().stream()
        .flatMap(dependency -> dependency.name().ifKnown().stream())
        .map(ObservedCalls::plain)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> seen(List<EvidenceFile> files, Scope scope) {
    Set<String> seen = new TreeSet<>();
    for (EvidenceFile file : files) {
      if (file.content() instanceof EvidenceFile.Calls calls) {
        calls.calls().stream()
            .filter(call -> scope.isCalled(call.from()) && !scope.isCalled(call.to()))
            .forEach(call -> seen.add(plain(call.to())));
      }
    }
    return seen;
  }

  /** {@code resource:default/orders-db} and {@code orders-db} are the same. */
  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.substring(Math.max(lower.lastIndexOf('/'), lower.lastIndexOf(':')) + 1);
  }
}
