package dev.prr.core.service.identity;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Workload.Domain;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.stream.Stream;

/** Copies that a team declares because no manifest shows them. */
final class DeclaredRedundancy {

  private DeclaredRedundancy() {}

  /** What was read from manifests, and after it what is declared. */
  static FactList<Redundancy> added(FactList<Redundancy> read, Field declared) {
    List<Redundancy> all =
        Stream.concat(
                read.items().stream(), of(declared.items(), declared.place()).items().stream())
            .toList();
    return new FactList<>(all, read.gaps(), read.place());
  }

  static FactList<Redundancy> of(List<Field> declared, Location place) {
    return FactList.complete(declared.stream().map(DeclaredRedundancy::one).toList(), place);
  }

  private static Redundancy one(Field part) {
    Field survives = part.at("survives");
    List<Fact<Domain>> domains =
        survives.items().stream().map(d -> Standing.word(d, Domain.values())).toList();
    return new Redundancy(
        part.at("name").text(),
        part.at("copies").integer(),
        FactList.complete(domains, survives.place()),
        part.at("name").place());
  }
}
