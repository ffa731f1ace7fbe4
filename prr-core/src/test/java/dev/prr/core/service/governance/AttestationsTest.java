package dev.prr.core.service.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.Attestation.EvidenceKind;
import dev.prr.core.service.Services;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttestationsTest {

  private static final String CHECKOUT =
      """
      apiVersion: prr.dev/v1
      kind: Service
      metadata: { name: checkout, team: payments }
      spec:
        attestations:
          - id: load-test
            statement: Twice the peak was held for an hour without an error.
            evidence: EVIDENCE
            attestedBy: payments
            date: 2026-05-04
            expires: 2026-11-04
      """;

  private static InMemoryTree tree(String folder, String evidence) {
    return InMemoryTree.of(folder + "prr.yaml", CHECKOUT.replace("EVIDENCE", evidence))
        .with("docs/load-test.md", "# Load test\n")
        .with("shop/docs/peak.pdf", "not read");
  }

  private static Attestation in(InMemoryTree tree) {
    return Services.of(tree.read(), List.of(), "shop", Vocabulary.COMMON)
        .services()
        .get(0)
        .attestations()
        .items()
        .get(0);
  }

  @Test
  void a_statement_is_read_with_every_day_it_names_and_how_long_it_lasts() {
    Attestation read = in(tree("", "docs/load-test.md"));
    assertTrue(read.id().is("load-test"));
    assertTrue(read.attestedBy().is("payments"));
    assertTrue(read.date().is(LocalDate.of(2026, 5, 4)));
    assertTrue(read.expires().is(LocalDate.of(2026, 11, 4)));
    assertTrue(read.lasts().is(Duration.ofDays(184)));
    assertTrue(read.evidenceKind().is(EvidenceKind.FILE));
    assertTrue(read.evidenceResolves().is(true));
    assertEquals("prr.yaml:6:11", read.place().toString());
    assertEquals("prr.yaml:8:17", read.evidence().place().toString());
  }

  @ParameterizedTest(name = "{0} from the folder {1}: {2}")
  @CsvSource({
    "docs/load-test.md, shop/, true",
    "docs/load-test.md#results, '', true",
    "./docs/load-test.md, '', true",
    "docs/peak.pdf, shop/, true",
    "../docs/load-test.md, shop/, true",
    "/docs/load-test.md, shop/, true",
    "docs/Load-Test.md, '', false",
    "docs, '', false",
    "../docs/load-test.md, '', false",
    "../../etc/passwd, shop/, false",
    "docs/../../docs/load-test.md, '', false",
  })
  void a_path_counts_from_the_descriptor_then_from_the_root_and_never_leaves_the_tree(
      String evidence, String folder, boolean there) {
    assertTrue(in(tree(folder, evidence)).evidenceResolves().is(there));
  }

  @Test
  void an_address_is_taken_as_it_is() {
    Attestation read = in(tree("", "https://load.example.org/run/7"));
    assertTrue(read.evidenceKind().is(EvidenceKind.ADDRESS));
    assertTrue(read.evidenceResolves().isMissing());
    assertEquals(List.of(), read.flawsOn(LocalDate.of(2026, 6, 1)));
  }

  @Test
  void a_link_in_the_place_of_evidence_is_not_followed() {
    LeftOut link =
        new LeftOut(
            LeftOut.Reason.LINK,
            "A symbolic link is not followed.",
            Location.startOf(new SourcePath("docs/peak.md")));
    Attestation read = in(tree("", "docs/peak.md").without(link, ""));
    assertEquals(
        List.of(new Gap(Gap.Reason.UNREADABLE, link.detail(), link.place())),
        read.flawsOn(LocalDate.of(2026, 6, 1)));
  }

  @Test
  void without_a_descriptor_nothing_is_stated() {
    InMemoryTree tree =
        InMemoryTree.of(
            "catalog-info.yaml",
            "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: a }\n");
    assertEquals(
        List.of(),
        Services.of(tree.read(), List.of(), "shop", Vocabulary.COMMON)
            .services()
            .get(0)
            .attestations()
            .items());
  }
}
