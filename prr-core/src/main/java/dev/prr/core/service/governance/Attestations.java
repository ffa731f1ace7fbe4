package dev.prr.core.service.governance;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.Given;
import dev.prr.core.service.Origin;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The attestations of a service. */
public final class Attestations {

  private Attestations() {}

  /**
   * What a team states of its service, and after it what the policy states for it.
   *
   * @param declared {@code spec.attestations} of its descriptor
   * @param words who may attest
   */
  public static FactList<Attestation> of(
      Field declared,
      Evidence evidence,
      String service,
      Fact<Platform> platform,
      Vocabulary words,
      Given given) {
    Stream<Attestation> own =
        declared.items().stream()
            .map(
                one -> {
                  Fact<String> link = one.at("evidence").text();
                  Fact<Boolean> resolves =
                      link.flatMap(text -> evidence.resolves(text, link.place()));
                  Fact<Boolean> unchanged =
                      one.at("evidenceDigest")
                          .text()
                          .flatMap(digest -> evidence.isStill(digest, link, given.fingerprints()));
                  return attestation(one, resolves, unchanged, words, Origin.TREE);
                });
    Stream<Attestation> inherited =
        given.attestations().stream()
            .filter(one -> isFor(one, service, platform))
            .map(
                one -> {
                  Fact<Boolean> notHere = Fact.missing(one.at("evidence").place());
                  return attestation(one, notHere, notHere, words, Origin.POLICY);
                });
    return new FactList<>(
        Stream.concat(own, inherited).toList(),
        given.attestations().stream()
            .filter(one -> isNamed(one, service))
            .flatMap(one -> unsure(one, platform).stream())
            .limit(1)
            .toList(),
        declared.place());
  }

  private static boolean isFor(Field one, String service, Fact<Platform> platform) {
    List<Field> platforms = one.at("platforms").items();
    return isNamed(one, service)
        && (platforms.isEmpty()
            || platforms.stream()
                .anyMatch(
                    p -> platform.ifKnown().map(Platform::id).filter(p.text()::is).isPresent()));
  }

  private static boolean isNamed(Field one, String service) {
    List<Field> services = one.at("services").items();
    return services.isEmpty() || services.stream().anyMatch(s -> s.text().is(service));
  }

  /** Nobody knows whether a statement for a platform is for a service of an unknown one. */
  private static Optional<Gap> unsure(Field one, Fact<Platform> platform) {
    return one.at("platforms").items().isEmpty() || !(platform instanceof Fact.Unknown<Platform> u)
        ? Optional.empty()
        : Optional.of(u.gap());
  }

  private static Attestation attestation(
      Field one, Fact<Boolean> resolves, Fact<Boolean> unchanged, Vocabulary words, Origin origin) {
    Fact<LocalDate> date = Words.day(one.at("date"));
    Fact<LocalDate> expires = Words.day(one.at("expires"));
    Fact<String> link = one.at("evidence").text();
    Fact<String> by = one.at("attestedBy").text();
    return new Attestation(
        one.at("id").text(),
        one.at("statement").text(),
        by,
        date,
        expires,
        Words.between(date, expires),
        link,
        link.map(Evidence::kindOf),
        resolves,
        unchanged,
        words.isAttester(by),
        Fact.known(origin, one.at("id").place()),
        one.at("id").place());
  }
}
