package dev.prr.core.service.identity;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Dependency.Criticality;
import dev.prr.core.service.Redundancy;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much a service stands or falls with one thing it needs. */
final class WeakPoint {

  private static final int TWO = 2;

  private WeakPoint() {}

  /**
   * Whether the service fails with it and there is only one of it: of every part of it there must
   * be two copies. Missing where it is not said how critical it is.
   *
   * @param declared what the team of the service declares of copies
   * @param observed the parts of it, where it is judged in the same run
   */
  static Fact<Boolean> isSingle(
      Fact<String> name,
      Fact<Criticality> criticality,
      Field declared,
      Optional<FactList<Redundancy>> observed) {
    return criticality.flatMap(
        weight -> {
          if (weight == Criticality.SOFT) {
            return Fact.known(false, criticality.place());
          }
          FactList<Redundancy> parts =
              Stream.of(DeclaredRedundancy.of(named(declared, name), declared.place()))
                  .filter(list -> !list.items().isEmpty())
                  .findFirst()
                  .or(() -> observed)
                  .orElseGet(() -> FactList.complete(List.of(), name.place()));
          return single(parts, name.place());
        });
  }

  private static List<Field> named(Field declared, Fact<String> name) {
    String wanted = name.ifKnown().orElse("").toLowerCase(Locale.ROOT);
    return declared.items().stream()
        .filter(
            part ->
                part.at("name")
                    .text()
                    .ifKnown()
                    .filter(n -> n.toLowerCase(Locale.ROOT).equals(wanted))
                    .isPresent())
        .toList();
  }

  private static Fact<Boolean> single(FactList<Redundancy> parts, Location place) {
    Optional<Redundancy> alone =
        parts.items().stream()
            .filter(part -> part.copies().ifKnown().filter(n -> n < TWO).isPresent())
            .findFirst();
    if (alone.isPresent()) {
      return Fact.known(true, List.of(place, alone.get().place()));
    }
    boolean told =
        !parts.items().isEmpty()
            && parts.isComplete()
            && parts.items().stream().allMatch(WeakPoint::hasCopies);
    return told
        ? Fact.known(false, place)
        : Fact.unknown(
            Gap.Reason.ABSENT,
            "Nothing says how many copies there are of "
                + "it; write them under spec.redundancy, by the name of the dependency.",
            place);
  }

  /** What runs on each node has as many copies as there are nodes. */
  private static boolean hasCopies(Redundancy part) {
    return part.copies().isMissing() ? !part.survives().items().isEmpty() : part.copies().isKnown();
  }

  /**
   * Whether it fails at most a tenth of the time the service may fail, so that several such still
   * leave room (Treynor, Dahlin, Rau and Beyer, The Calculus of Service Availability, 2017).
   * Missing where one of the two targets is.
   */
  static Fact<Boolean> hasExtraNine(Fact<Ratio> own, Fact<Ratio> theirs) {
    return own.flatMap(
        promise ->
            theirs.map(
                target ->
                    failing(target).multiply(BigDecimal.TEN).compareTo(failing(promise)) <= 0));
  }

  private static BigDecimal failing(Ratio target) {
    return BigDecimal.ONE.subtract(target.ofOne());
  }
}
