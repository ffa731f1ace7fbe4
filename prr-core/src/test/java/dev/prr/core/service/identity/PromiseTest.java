package dev.prr.core.service.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Dependency.Criticality;
import dev.prr.core.service.Slo;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PromiseTest {

  private static final SourcePath FILE = new SourcePath("prr.yaml");
  private static final Location PLACE = Location.startOf(FILE);
  private static final Gap GAP = new Gap(Gap.Reason.UNRENDERED, "Render it first.", PLACE);

  private static Fact<Ratio> ratio(String text) {
    return text.isEmpty()
        ? Fact.missing(PLACE)
        : Fact.known(Ratio.parse(text).orElseThrow(), PLACE);
  }

  private static Slo slo(Indicator kind, String target) {
    Fact<Boolean> no = Fact.known(false, PLACE);
    return new Slo(
        Fact.known("slo", PLACE),
        Fact.known(Format.OPENSLO_V1, PLACE),
        Fact.known(kind, PLACE),
        ratio(target),
        no,
        Fact.missing(PLACE),
        no,
        no,
        no,
        no,
        no,
        no,
        no,
        Fact.missing(PLACE),
        PLACE);
  }

  private static Dependency dependency(Criticality criticality, String target) {
    Fact<String> none = Fact.missing(PLACE);
    return new Dependency(
        Fact.known("db", PLACE),
        Fact.known(criticality, PLACE),
        none,
        none,
        none,
        none,
        none,
        Fact.known(true, PLACE),
        ratio(target),
        Fact.missing(PLACE),
        Fact.missing(PLACE),
        FactList.complete(List.of(), PLACE),
        Fact.known(false, PLACE),
        none,
        Fact.missing(PLACE),
        new Dependency.Mitigation(none, none, Fact.missing(PLACE), Fact.missing(PLACE)),
        new Dependency.External(Fact.known(false, PLACE), none, none, none, none),
        PLACE);
  }

  private static FactList<Slo> slos(String... targets) {
    return FactList.complete(
        Arrays.stream(targets).map(t -> slo(Indicator.AVAILABILITY, t)).toList(), PLACE);
  }

  private static FactList<Dependency> hard(String... targets) {
    return FactList.complete(
        Arrays.stream(targets).map(t -> dependency(Criticality.HARD, t)).toList(), PLACE);
  }

  private static Promise promise(FactList<Slo> slos, FactList<Dependency> dependencies) {
    return new Promise(slos, dependencies, PLACE);
  }

  private static String print(Fact<Ratio> ratio) {
    return ratio.ifKnown().map(Ratio::toString).orElse("");
  }

  @Test
  void the_most_a_service_can_promise_is_the_product_of_its_hard_dependencies() {
    assertEquals("99.8001%", print(promise(slos(), hard("99.9%", "99.9%")).maximum()));
    assertEquals("99.9%", print(promise(slos(), hard("99.9%", "")).maximum()));
    assertTrue(promise(slos(), hard()).maximum().isMissing());
    assertTrue(promise(slos(), hard("")).maximum().isMissing());
    FactList<Dependency> soft =
        FactList.complete(List.of(dependency(Criticality.SOFT, "99%")), PLACE);
    assertTrue(promise(slos(), soft).maximum().isMissing());
  }

  @Test
  void a_promise_holds_up_to_the_product_and_not_above() {
    assertTrue(promise(slos("99.8001%"), hard("99.9%", "99.9%")).holds().is(true));
    assertTrue(promise(slos("99.80010001%"), hard("99.9%", "99.9%")).holds().is(false));
  }

  @Test
  void the_tightest_availability_target_is_the_promise() {
    assertTrue(promise(slos("99%", "99.95%"), hard("99.9%")).holds().is(false));
    FactList<Slo> latency = FactList.complete(List.of(slo(Indicator.LATENCY, "99.99%")), PLACE);
    assertTrue(promise(latency, hard("99.9%")).holds().isMissing());
  }

  @Test
  void without_a_target_on_either_side_there_is_nothing_to_hold() {
    assertTrue(promise(slos(), hard("99.9%")).holds().isMissing());
    assertTrue(promise(slos("99.9%"), hard("")).holds().isMissing());
  }

  @Test
  void a_promise_that_is_too_high_already_is_false_whatever_else_is_unknown() {
    FactList<Slo> incomplete = FactList.incomplete(slos("99.95%").items(), GAP, PLACE);
    assertTrue(promise(incomplete, hard("99.9%", "")).holds().is(false));
  }

  @Test
  void a_promise_that_holds_so_far_is_unknown_while_something_could_break_it() {
    FactList<Slo> incomplete = FactList.incomplete(slos("99%").items(), GAP, PLACE);
    FactList<Dependency> more = FactList.incomplete(hard("99.9%").items(), GAP, PLACE);
    assertEquals(Optional.of(GAP), gap(promise(incomplete, hard("99.9%")).holds()));
    assertEquals(Optional.of(GAP), gap(promise(slos("99%"), more).holds()));
    assertEquals(
        Optional.of(Gap.Reason.ABSENT),
        gap(promise(slos("99%"), hard("99.9%", "")).holds()).map(Gap::reason));
  }

  private static Optional<Gap> gap(Fact<Boolean> fact) {
    return fact instanceof Fact.Unknown<Boolean> unknown
        ? Optional.of(unknown.gap())
        : Optional.empty();
  }
}
