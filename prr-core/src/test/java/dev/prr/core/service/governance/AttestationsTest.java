package dev.prr.core.service.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.Attestation.EvidenceKind;
import dev.prr.core.service.Given;
import dev.prr.core.service.Services;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.source.Altered;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Fingerprints;
import dev.prr.core.workspace.LeftOut;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final String DIGEST = "sha256:" + "ab".repeat(32);

  private static Attestation stating(String keys, Vocabulary words, Fingerprints fingerprints) {
    InMemoryTree tree = tree("", "docs/load-test.md\n      " + keys);
    return Services.of(
            tree.read(),
            List.of(),
            "shop",
            words,
            new Given(List.of(), List.of()).with(fingerprints))
        .services()
        .get(0)
        .attestations()
        .items()
        .get(0);
  }

  @Test
  void a_file_that_changed_since_it_was_attested_leaves_the_statement_without_ground() {
    String stated = "evidenceDigest: " + DIGEST;
    LocalDate day = LocalDate.of(2026, 6, 1);

    Attestation same = stating(stated, Vocabulary.COMMON, f -> Optional.of("ab".repeat(32)));
    Attestation other = stating(stated, Vocabulary.COMMON, f -> Optional.of("cd".repeat(32)));
    Attestation unread = stating(stated, Vocabulary.COMMON, f -> Optional.empty());

    assertTrue(same.evidenceUnchanged().is(true));
    assertEquals(List.of(), same.flawsOn(day));
    assertEquals(
        "The attestation load-test rests on a file that was changed since; look at it anew, then"
            + " renew the date and evidenceDigest.",
        other.flawsOn(day).get(0).detail());
    assertEquals(Gap.Reason.UNREADABLE, unread.flawsOn(day).get(0).reason());
  }

  @Test
  void only_teams_and_roles_that_the_policy_lists_can_attest_where_it_lists_any() {
    Vocabulary common = Vocabulary.COMMON;
    LocalDate day = LocalDate.of(2026, 6, 1);

    Attestation unlisted = stating("", common, Fingerprints.NONE);
    Attestation listed = stating("", attesters(Set.of("payments"), Set.of()), Fingerprints.NONE);
    Attestation role = stating("", attesters(Set.of(), Set.of("payments")), Fingerprints.NONE);
    Attestation stranger = stating("", attesters(Set.of("search"), Set.of()), Fingerprints.NONE);

    assertTrue(unlisted.attesterKnown().isMissing());
    assertTrue(listed.attesterKnown().is(true));
    assertTrue(role.attesterKnown().is(true));
    assertEquals(List.of(), listed.flawsOn(day));
    assertEquals(
        "The attestation load-test is made by nobody the policy lists as a team or a role; correct"
            + " attestedBy.",
        stranger.flawsOn(day).get(0).detail());
  }

  private static Vocabulary attesters(Set<String> teams, Set<String> roles) {
    Vocabulary common = Vocabulary.COMMON;
    return Altered.with(Altered.with(common, "teams", teams), "roles", roles);
  }
}
