package dev.prr.core.service.identity;

import static dev.prr.core.service.identity.Judged.catalogued;
import static dev.prr.core.service.identity.Judged.described;
import static dev.prr.core.service.identity.Judged.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Named;
import dev.prr.core.service.Exposure;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Role;
import dev.prr.core.service.Service;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandingTest {

  @Test
  void what_is_declared_is_read_with_its_place() {
    Service service =
        only(
            described(
                "description: Takes orders.",
                "tier: 2, stage: early, role: upstream-project, platform: vm, exposure: public,"
                    + " peakRate: 12.5, rto: 1h30m, rpo: 5m"));
    assertEquals(Optional.of(Tier.TIER2), service.tier().ifKnown());
    assertEquals("prr.yaml:4:15", service.tier().place().toString());
    assertTrue(service.stage().is(Stage.EARLY));
    assertTrue(service.role().is(Role.UPSTREAM_PROJECT));
    assertTrue(service.platform().is(Platform.VM));
    assertTrue(service.exposure().is(Exposure.PUBLIC));
    assertTrue(service.description().is("Takes orders."));
    assertTrue(service.peakRate().is(new BigDecimal("12.5")));
    assertTrue(service.rto().is(Duration.ofMinutes(90)));
    assertTrue(service.rpo().is(Duration.ofMinutes(5)));
    assertEquals("prr.yaml:3:19", service.place().toString());
  }

  @Test
  void what_is_not_declared_is_missing_and_no_tier_is_invented() {
    Service service = only(described("", ""));
    assertTrue(service.tier().isMissing());
    assertTrue(service.stage().isMissing());
    assertTrue(service.exposure().isMissing());
    assertTrue(service.peakRate().isMissing());
    assertTrue(service.role().is(Role.SERVICE));
    assertEquals("prr.yaml:4:1", service.tier().place().toString());
  }

  @Test
  void a_service_that_nothing_describes_has_no_tier_either() {
    Service service =
        only(
            InMemoryTree.of(
                "web.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\n"));
    assertTrue(service.name().is("web"));
    assertTrue(service.tier().isMissing());
    assertTrue(service.team().isMissing());
  }

  @ParameterizedTest
  @CsvSource({
    "tier: '1',           1",
    "tier: 3,             3",
    "tier: tier-2,        2",
    "tier: Tier4,         4",
    "acme.dev/tier: '2',  2",
    "criticality: high,   2",
    "criticality: CRITICAL, 1",
    "service-tier: low,   4",
  })
  void a_tier_is_read_from_a_label_or_an_annotation(String entry, String tier) {
    for (String map : new String[] {"labels", "annotations"}) {
      Service service = only(catalogued(map + ": { other: x, " + entry + " }", ""));
      assertEquals(Optional.of(tier), service.tier().ifKnown().map(Named::id), map);
    }
  }

  @Test
  void a_tier_that_no_word_of_the_organization_means_is_unknown() {
    Fact<Tier> tier = only(catalogued("labels: { tier: gold }", "")).tier();
    assertFalse(tier.isMissing() || tier.isKnown());
    assertEquals(Gap.Reason.AMBIGUOUS, ((Fact.Unknown<Tier>) tier).gap().reason());
    assertEquals("catalog-info.yaml:3:45", tier.place().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "experimental, early",
    "alpha, early",
    "beta, launch",
    "Production, operate",
    "deprecated, operate",
  })
  void a_stage_is_told_by_the_lifecycle(String lifecycle, String stage) {
    Service service = only(catalogued("", "lifecycle: " + lifecycle));
    assertEquals(Optional.of(stage), service.stage().ifKnown().map(Named::id));
  }

  @Test
  void a_lifecycle_that_says_no_stage_is_unknown() {
    Fact<Stage> stage = only(catalogued("", "lifecycle: blue")).stage();
    assertFalse(stage.isMissing() || stage.isKnown());
  }

  @ParameterizedTest
  @CsvSource({
    "library, library",
    "documentation, library",
    "job, job",
    "database, datastore",
    "website, service",
    "anything, service",
  })
  void a_role_is_told_by_the_type(String type, String role) {
    Service service = only(catalogued("", "type: " + type));
    assertEquals(Optional.of(role), service.role().ifKnown().map(Named::id));
  }

  @Test
  void a_description_that_names_a_person_is_dropped() {
    assertTrue(only(catalogued("description: Ask jo@example.org", "")).description().isMissing());
    assertTrue(only(catalogued("description: Takes orders.", "")).description().isKnown());
  }
}
